import { absoluteAddress } from '../model/address.ts';
import type { TargetSettings } from '../model/publishing.ts';
import type { Site } from '../model/site.ts';
import { chunks } from '../output/chunks.ts';
import { type Call, callService } from './call-service.ts';
import { type Purge, purgeOf } from './purge.ts';
import { NOTHING_OWED, type Owed } from './target-state.ts';

/** Feeds in one message to a hub, and pages in one to IndexNow (indexnow.org/documentation: 10,000). */
const FEEDS = 50;
const PAGES = 10_000;
const INDEX_NOW = 'https://api.indexnow.org/indexnow';

/** What came of purging and telling. */
export interface Settled {
  /** What still has to be purged and told. */
  owed: Owed;
  purged: number;
  told: number;
  /** What went wrong, in words for the operator. */
  failures: string[];
}

export interface SettleOptions {
  purge?: Purge;
  call?: (call: Call) => Promise<string>;
  indexNow?: string;
}

/**
 * Makes a function that purges a target's CDN and tells hubs and search engines, as far as the settings name them. A failure
 * undoes nothing: it is reported, and the message stays owed.
 */
export function settler(settings: Pick<TargetSettings, 'purge' | 'tell'>, site: Site, options: SettleOptions = {}) {
  const { purge = settings.purge && purgeOf(settings.purge), call = callService, indexNow = INDEX_NOW } = options;
  const urlsOf = (addresses: readonly string[]): string[] => addresses.map((address) => absoluteAddress(site, address));
  const hub = settings.tell.includes('hub') ? site.feeds.hub : undefined;
  const key = settings.tell.includes('indexNow') ? site.indexNow : undefined;
  const tellHub = async (addresses: readonly string[]): Promise<void> => {
    for (const urls of chunks(urlsOf(addresses), FEEDS)) {
      const body = new URLSearchParams([
        ['hub.mode', 'publish'],
        ...urls.map((url): [string, string] => ['hub.url', url]),
      ]);
      await call({
        url: hub ?? '',
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: body.toString(),
      });
    }
  };
  const tellIndexNow = async (addresses: readonly string[]): Promise<void> => {
    for (const urlList of chunks(urlsOf(addresses), PAGES)) {
      const body = { host: new URL(site.url).host, key, keyLocation: `${site.url}/${key}.txt`, urlList };
      await call({
        url: indexNow,
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
      });
    }
  };
  return async (owed: Owed): Promise<Settled> => {
    const settled: Settled = { owed: { ...NOTHING_OWED }, purged: 0, told: 0, failures: [] };
    const settle = async (
      what: keyof Owed,
      name: string,
      work: ((addresses: readonly string[]) => Promise<void>) | undefined,
    ) => {
      const addresses = owed[what];
      if (!work || addresses.length === 0) return;
      try {
        await work(addresses);
        if (what === 'purge') settled.purged += addresses.length;
        else settled.told += addresses.length;
      } catch (error) {
        settled.owed[what] = addresses;
        settled.failures.push(`${name}: ${(error as Error).message}. Lần đăng sau sẽ làm bù.`);
      }
    };
    await settle('purge', 'Chưa xóa được bộ nhớ đệm của CDN', purge && ((addresses) => purge(urlsOf(addresses))));
    await settle('hub', 'Chưa báo được cho WebSub', hub === undefined ? undefined : tellHub);
    await settle('indexNow', 'Chưa báo được cho IndexNow', key === undefined ? undefined : tellIndexNow);
    return settled;
  };
}
