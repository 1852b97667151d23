import type { Queries } from '../catalog/queries.ts';
import { sitePageAddress } from '../model/address.ts';
import type { LocalTime } from '../model/article.ts';
import { outputKey, type PlannedOutput } from './planned-output.ts';

/** How many of the newest articles the home page and the fragment of fresh news may draw on. */
export const HOME_NEWEST = 60;
export const HOME_PER_CATEGORY = 8;
export const FRESH_NEWEST = 10;

/** The outputs that there is one of. */
export function planSite(queries: Queries, categories: readonly string[], now: LocalTime): PlannedOutput[] {
  const months = outputKey(...queries.countsByMonth().map(({ period, count }) => `${period} ${count}`));
  const newest = queries.newestCards(HOME_NEWEST).map(({ card }) => card);
  const sections = categories.flatMap((slug) => queries.newestCardsOfList({ kind: 'category', slug }, HOME_PER_CATEGORY).map(({ card }) => card));
  const notices = queries.noticesAt(now).map(({ path, blob }) => `${path} ${blob}`);
  const pages = queries.sitePages();
  const keys: Record<string, string> = {
    '/': outputKey(...newest, '', ...sections, '', ...notices),
    '/moi-nhat.html': outputKey(...newest.slice(0, FRESH_NEWEST), '', ...notices),
    '/luu-tru.html': months,
    '/do-phu.html': months,
    '/tim-kiem.html': months,
    '/dinh-chinh.html': outputKey(...queries.correctedCards().map(({ card }) => card)),
    '/404.html': '',
    '/ngoai-tuyen.html': '',
    '/manifest.webmanifest': '',
  };
  return [
    ...Object.entries(keys).map(([address, key]): PlannedOutput => ({ address, key })),
    ...pages.map(({ slug, blob }): PlannedOutput => ({ address: sitePageAddress(slug), key: blob })),
  ];
}
