import { instantOf, localTimeAt } from '../vietnamese/calendar.ts';
import type { LocalTime } from './article.ts';
import type { Period } from './period.ts';

export const sitemapIndexAddress = (): string => '/sitemap.xml';
export const monthSitemapAddress = (period: Period): string => `/sitemap/${period}.xml`;
/** The month whose sitemap stands at an address; undefined where none can. */
export const parseMonthSitemapAddress = (address: string): Period | undefined =>
  /^\/sitemap\/(\d{4}-\d{2})\.xml$/.exec(address)?.[1];
/** The sitemap of what is no article: sections, lists, years, pages of the site. */
export const pagesSitemapAddress = (): string => '/sitemap/trang.xml';
export const newsSitemapAddress = (): string => '/sitemap/news.xml';

export const robotsAddress = (): string => '/robots.txt';

/** News sitemaps hold what was published in the last two days (Google's rule). */
const NEWS_SPAN = 48 * 60 * 60 * 1000;

/** The moment from which on articles are in the news sitemap. */
export const newsFrom = (now: LocalTime): LocalTime => localTimeAt(new Date(instantOf(now).getTime() - NEWS_SPAN));
