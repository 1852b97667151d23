import type { Queries } from '../catalog/queries.ts';
import { sitePageAddress } from '../model/address.ts';
import type { LocalTime } from '../model/article.ts';
import { yearOf } from '../model/period.ts';
import { outputKey, type PlannedOutput } from './planned-output.ts';

/** How many articles stand in each part of the home page: beside and below the lead story, in a section, of a series. */
export const HOME = { top: 5, latest: 8, section: 4, photos: 5, series: 3, parts: 2 } as const;
/** How many articles the fragment of fresh news names. */
export const FRESH_NEWEST = 10;

/** The outputs that there is one of. `search` digests the settings of search, which the search page shows. */
export function planSite(
  queries: Queries,
  categories: readonly string[],
  now: LocalTime,
  search = '',
): PlannedOutput[] {
  const months = outputKey(...queries.countsByMonth().map(({ period, count }) => `${period} ${count}`));
  const notices = queries.noticesAt(now).map(({ path, blob }) => `${path} ${blob}`);
  const pages = queries.sitePages();
  const keys: Record<string, string> = {
    '/': outputKey(homeKey(queries, categories), '', ...notices),
    '/moi-nhat.html': outputKey(...queries.newestCards(FRESH_NEWEST).map(({ card }) => card), '', ...notices),
    '/luu-tru.html': outputKey(months, ...queries.daysOfYear()),
    '/do-phu.html': months,
    '/tim-kiem.html': outputKey(search, ...new Set(queries.countsByMonth().map(({ period }) => yearOf(period)))),
    '/dinh-chinh.html': outputKey(...queries.correctedCards().map(({ card }) => card)),
    '/404.html': '',
    '/ngoai-tuyen.html': '',
    '/manifest.webmanifest': '',
  };
  return [
    ...Object.entries(keys).map(([address, key]): PlannedOutput => ({ address, key })),
    ...pages.map(
      ({ path, slug, blob }): PlannedOutput => ({
        address: sitePageAddress(slug),
        key: outputKey(blob, ...queries.mediaShownBy(path)),
      }),
    ),
  ];
}

/** Digests every article that the home page can draw on: what stands at its top is left out further down, so each part may need more. */
function homeKey(queries: Queries, categories: readonly string[]): string {
  const series = queries.recentSeries(HOME.series);
  const cards = [
    ...queries.newestCards(HOME.top + HOME.latest),
    ...categories.flatMap((slug) => queries.newestCardsOfList({ kind: 'category', slug }, HOME.top + HOME.section)),
    ...queries.newestCardsOfKind('photo', HOME.top + HOME.photos),
    ...series.flatMap(({ slug }) => queries.newestCardsOfList({ kind: 'series', slug }, HOME.parts)),
  ];
  return outputKey(
    ...cards.map(({ card }) => card),
    ...series.map(({ slug, name, count }) => `${slug} ${name} ${count}`),
  );
}
