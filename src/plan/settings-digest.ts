import type { Queries } from '../catalog/queries.ts';
import type { Site } from '../model/site.ts';
import { outputKey } from './planned-output.ts';

/**
 * A digest of what every page shows besides its own value: the settings, and the menu of the site's pages. Only the search page
 * shows those of search; of patterns, only addresses show.
 */
export function settingsDigest(catalog: Pick<Queries, 'sitePages'>, site: Site): string {
  const menu = catalog.sitePages().map(({ slug, title, order }) => [slug, title, order]);
  const { search: _, permalink: __, ...shown } = site;
  return outputKey(JSON.stringify([shown, menu]));
}
