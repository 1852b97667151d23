import { type Period, periodOf, yearOf } from '../model/period.ts';
import {
  monthSitemapAddress,
  newsFrom,
  newsSitemapAddress,
  pagesSitemapAddress,
  parseMonthSitemapAddress,
  robotsAddress,
  sitemapIndexAddress,
} from '../model/sitemap.ts';
import { type Output, ofArticles, type Reader, type Source, type View } from './view.ts';
import { wholeSite } from './whole-site.ts';

interface SitemapOutput extends Output {
  period: Period;
}

/** More than a news sitemap may hold is left out, the oldest first. */
const MOST_NEWS = 1000;

const outputs = (period: Period, { catalog }: Source): SitemapOutput[] =>
  catalog.countsByDay(period).length > 0 ? [{ address: monthSitemapAddress(period), period }] : [];

/** The sitemap of a month: its articles. */
export const sitemap = {
  name: 'sitemap',
  isByMonth: true,
  keys: ({ catalog }: Source): Period[] => catalog.allPeriods(),
  touched: (changes): Period[] => ofArticles(changes, ({ at }) => [periodOf(at)]),
  outputs,
  find: (address: string, source: Source): SitemapOutput | undefined => {
    const period = parseMonthSitemapAddress(address);
    return period === undefined ? undefined : outputs(period, source)[0];
  },
  read: <A>({ articles }: Reader<A>, { period }: SitemapOutput) => ({ period, articles: articles.ofMonth(period) }),
} satisfies View<SitemapOutput>;

/** The index of all sitemaps: the months, and when anything in each last changed. */
export const sitemapIndex = wholeSite('sitemap-index', sitemapIndexAddress(), ({ catalog }) => ({
  months: catalog.lastChanges(),
}));

/** The sitemap of what is no article: the first pages of lists, the years, the pages of the site. */
export const pagesSitemap = wholeSite('pages-sitemap', pagesSitemapAddress(), ({ catalog }) => ({
  names: { author: catalog.namesOf('author'), tag: catalog.namesOf('tag'), series: catalog.namesOf('series') },
  years: [...new Set(catalog.lastChanges().map(({ period }) => yearOf(period)))],
  sitePages: catalog.sitePages().map(({ slug }) => slug),
}));

/** The sitemap of the news of the last two days, newest first. */
export const newsSitemap = wholeSite('news-sitemap', newsSitemapAddress(), ({ now, articles }) => ({
  articles: articles.since(newsFrom(now)).reverse().slice(0, MOST_NEWS),
}));

export const robots = wholeSite('robots', robotsAddress(), () => ({}));
