import type { APIContext, APIRoute } from 'astro';
import { type Archive, surroundingsOf } from '../../catalog/archive.ts';
import { planGroup } from '../../plan/plan-group.ts';
import type { PlannedView } from '../../plan/planned-output.ts';
import { allGroups, readAddress } from '../../views/index.ts';

const modules = import.meta.glob<{ GET: APIRoute }>(
  '../../pages/{rss,atom,feed,sitemap,robots}{/**/*,}.{xml,json,txt}.ts',
  { eager: true },
);
const rest = import.meta.glob<{ GET: APIRoute }>('../../pages/{rss,atom,feed}/\\[...path\\].ts', { eager: true });

/** The endpoints as Astro knows them, those with fewer parameters first. */
const routes = Object.entries({ ...modules, ...rest })
  .map(([file, { GET }]) => {
    const address = file.replace('../../pages', '').replace(/\.ts$/, '');
    const pattern = address
      .replace('[...path]', '.+')
      .replace(/\.(?=\w+$)/, '\\.')
      .replace(/\[\w+\]/g, '[^/]+');
    return { GET, pattern: new RegExp(`^${pattern}$`), rank: address.indexOf('[') };
  })
  .sort((a, b) => (a.rank < 0 ? -1 : b.rank < 0 ? 1 : b.rank - a.rank));

/** What the site answers at the address of a feed, a sitemap or robots.txt; throws where that is nothing. */
export async function answer(archive: Archive, address: string): Promise<string> {
  const locals = { archive: surroundingsOf(archive), shown: readAddress(address, archive) };
  for (const { GET, pattern } of routes) {
    if (!pattern.test(address)) continue;
    const response = await GET({ locals } as unknown as APIContext);
    if (response.status !== 200) throw new Error(`${address}: ${response.status}`);
    return response.text();
  }
  throw new Error(`${address}: no route`);
}

/** The planned outputs that are feeds, archive documents, sitemaps or robots.txt, by group. */
export function plannedFeeds(archive: Archive): Map<string, PlannedView[]> {
  const { site, now, catalog } = archive;
  return new Map(
    allGroups({ site, now, catalog }).map((group) => [
      group,
      planGroup(group, { site, now, catalog, settings: '' }).filter(({ address }) => /\.(xml|json|txt)$/.test(address)),
    ]),
  );
}

/** Every feed, archive document, sitemap and robots.txt of an archive, by address. */
export async function allFeeds(archive: Archive): Promise<Map<string, string>> {
  const addresses = [...plannedFeeds(archive).values()].flat().map(({ address }) => address);
  const texts = new Map<string, string>();
  for (const address of addresses) texts.set(address, await answer(archive, address));
  return texts;
}
