import type { Queries } from '../catalog/queries.ts';
import {
  archiveAddress,
  correctionsAddress,
  coverageAddress,
  feedsPageAddress,
  latestAddress,
  manifestAddress,
  notFoundAddress,
  offlineAddress,
  savedAddress,
  searchAddress,
} from '../model/address.ts';
import type { Named } from '../model/article.ts';
import { opmlAddress } from '../model/feed.ts';
import type { NameKind } from '../model/known-names.ts';
import { largestLists } from '../model/list.ts';
import { yearOf } from '../model/period.ts';
import { noticesInForce } from './notices.ts';
import { wholeSite } from './whole-site.ts';

/** How many articles the fragment of fresh news names. */
const FRESH_NEWEST = 10;

/** The fragment of fresh news, which pages fetch after their text: the newest articles and the notices of the moment. */
export const latest = wholeSite('latest', latestAddress(), (source) => ({
  articles: source.articles.newest(FRESH_NEWEST),
  notices: noticesInForce(source),
}));

/** The way into the archive: how many articles each month holds, and the calendar days on which anything was ever published. */
export const archive = wholeSite('archive', archiveAddress(), ({ catalog }) => ({
  months: catalog.countsByMonth(),
  days: catalog.daysOfYear(),
}));

/** How many articles each month holds, and where there are gaps. */
export const coverage = wholeSite('coverage', coverageAddress(), ({ catalog }) => ({
  months: catalog.countsByMonth(),
}));

/** Every corrected article. */
export const corrections = wholeSite('corrections', correctionsAddress(), ({ articles }) => ({
  articles: articles.corrected(),
}));

/** The search page: the years in which anything was published, and the settings of search. */
export const search = wholeSite('search-page', searchAddress(), ({ site, catalog }) => ({
  settings: site.search,
  years: [...new Set(catalog.countsByMonth().map(({ period }) => yearOf(period)))].reverse(),
}));

/** All feeds, for people. */
export const feedsPage = wholeSite('feeds-page', feedsPageAddress(), ({ catalog }) => ({
  names: namesOfLists(catalog),
}));

/** All feeds, for feed readers. */
export const opml = wholeSite('opml', opmlAddress(), ({ catalog }) => ({ names: namesOfLists(catalog) }));

export const notFound = wholeSite('not-found', notFoundAddress(), () => ({}));
export const offline = wholeSite('offline', offlineAddress(), () => ({}));
export const saved = wholeSite('saved', savedAddress(), () => ({}));
export const manifest = wholeSite('manifest', manifestAddress(), () => ({}));

/**
 * How many authors, tags and series the lists of feeds name at most, of each kind. A list of tens of thousands would be of megabytes
 * and of use to nobody; the page of each list names its own feed.
 */
const MOST_FEEDS = 500;

/** The authors, tags and series whose feeds are listed, by slug: all of them, or those with the most articles. */
export const namesOfLists = (catalog: Pick<Queries, 'namesOf' | 'lists'>) => {
  const listed = (kind: NameKind): Named[] => {
    const names = catalog.namesOf(kind);
    if (names.length <= MOST_FEEDS) return names;
    return largestLists(catalog.lists(kind), MOST_FEEDS).map(({ slug, name }) => ({ slug, name }));
  };
  return { author: listed('author'), tag: listed('tag'), series: listed('series') };
};

export type NamesOfLists = ReturnType<typeof namesOfLists>;
