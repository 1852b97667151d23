import type { Queries } from '../catalog/queries.ts';
import type { LocalTime } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { digest } from '../output/digest.ts';
import type { PlanContext } from '../plan/plan-group.ts';

/** Digest of what many outputs show besides their own: the settings, and the menu of the site's pages. */
export function baseOf(queries: Queries, site: Site): string {
  const menu = queries.sitePages().map(({ slug, title, order }) => [slug, title, order]);
  const { search: _, ...shown } = site;
  return digest(JSON.stringify([shown, menu]));
}

/** What outputs are planned from. */
export const planContext = (queries: Queries, site: Site, now: LocalTime): PlanContext => ({
  site,
  now,
  base: baseOf(queries, site),
});
