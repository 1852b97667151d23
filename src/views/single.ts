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
import { opmlAddress } from '../model/feed.ts';
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

/** The authors, tags and series that there are, by slug. */
export const namesOfLists = (catalog: Pick<Queries, 'namesOf'>) => ({
  author: catalog.namesOf('author'),
  tag: catalog.namesOf('tag'),
  series: catalog.namesOf('series'),
});

export type NamesOfLists = ReturnType<typeof namesOfLists>;
