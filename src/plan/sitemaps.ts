import type { Queries } from '../catalog/queries.ts';
import type { LocalTime } from '../model/article.ts';
import { type Period, yearOf } from '../model/period.ts';
import {
  monthSitemapAddress,
  newsFrom,
  newsSitemapAddress,
  pagesSitemapAddress,
  sitemapIndexAddress,
} from '../model/sitemap.ts';
import { outputKey, type PlannedOutput } from './planned-output.ts';

/** The sitemap of a month: its articles, with pictures and the time of their last change. */
export function planMonthSitemap(period: Period, queries: Queries): PlannedOutput[] {
  const cards = queries.cardsOfPeriod(period);
  if (cards.length === 0) return [];
  return [{ address: monthSitemapAddress(period), key: outputKey(...cards.map(({ card }) => card)) }];
}

/**
 * The sitemaps that there is one of: the index of all, the pages that are no articles, and the news of the last two days; and
 * robots.txt, which names them. `lists` digests the authors, tags and series that there are.
 */
export function planSiteSitemaps(queries: Queries, now: LocalTime, lists: string): PlannedOutput[] {
  const months = queries.lastChanges();
  const years = new Set(months.map(({ period }) => yearOf(period)));
  return [
    { address: sitemapIndexAddress(), key: outputKey(...months.map(({ period, changed }) => `${period} ${changed}`)) },
    {
      address: pagesSitemapAddress(),
      key: outputKey(...queries.sitePages().map(({ slug }) => slug), '', ...years, '', lists),
    },
    { address: newsSitemapAddress(), key: outputKey(...queries.cardsSince(newsFrom(now)).map(({ card }) => card)) },
    { address: '/robots.txt', key: '' },
  ];
}
