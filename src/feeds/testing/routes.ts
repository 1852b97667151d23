import type { APIContext, APIRoute } from 'astro';
import type { Archive } from '../../catalog/archive.ts';
import { LIST_KINDS } from '../../model/list.ts';
import { groupOf, SITE_GROUP } from '../../plan/group.ts';
import { allGroups, planGroup } from '../../plan/plan-group.ts';
import type { PlannedOutput } from '../../plan/planned-output.ts';

const modules = import.meta.glob<{ GET: APIRoute }>(
  '../../pages/{rss,atom,feed,sitemap,robots}{/**/*,}.{xml,json,txt}.ts',
  { eager: true },
);

/** The endpoints as Astro knows them, those with fewer parameters first. */
const routes = Object.entries(modules)
  .map(([file, { GET }]) => {
    const address = file.replace('../../pages', '').replace(/\.ts$/, '');
    const names = [...address.matchAll(/\[(\w+)\]/g)].map((match) => match[1] ?? '');
    const pattern = address.replace(/[.]/g, '\\.').replace(/\[\w+\]/g, '([^/]+)');
    return { GET, names, pattern: new RegExp(`^${pattern}$`), rank: address.indexOf('[') };
  })
  .sort((a, b) => (a.rank < 0 ? -1 : b.rank < 0 ? 1 : b.rank - a.rank));

/** What the site answers at the address of a feed, a sitemap or robots.txt; throws where that is nothing. */
export async function answer(archive: Archive, address: string): Promise<string> {
  for (const { GET, names, pattern } of routes) {
    const match = pattern.exec(address);
    if (!match) continue;
    const params = Object.fromEntries(names.map((name, index) => [name, match[index + 1]]));
    const response = await GET({ locals: { archive }, params } as unknown as APIContext);
    if (response.status !== 200) throw new Error(`${address}: ${response.status}`);
    return response.text();
  }
  throw new Error(`${address}: no route`);
}

/** The planned outputs that are feeds, archive documents, sitemaps or robots.txt, by group. */
export function plannedFeeds(archive: Archive): Map<string, PlannedOutput[]> {
  const { site, now, catalog } = archive;
  const groups = [
    ...allGroups(catalog, site),
    SITE_GROUP,
    ...LIST_KINDS.flatMap((kind) => catalog.slugsOf(kind).map((slug) => groupOf(kind, slug))),
  ];
  return new Map(
    [...new Set(groups)].map((group) => [
      group,
      planGroup(group, catalog, { site, now, base: '' }).filter(({ address }) => /\.(xml|json|txt)$/.test(address)),
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
