import type { Archive } from '../catalog/archive.ts';
import type { Change } from '../catalog/sync.ts';
import { article } from './article.ts';
import { day } from './day.ts';
import { dayOfYear } from './day-of-year.ts';
import { feed } from './feed.ts';
import { feedArchive } from './feed-archive.ts';
import { formerAddress } from './former-address.ts';
import { formerList } from './former-list.ts';
import { type Group, groupOf, partsOf } from './group.ts';
import { home } from './home.ts';
import { list } from './list.ts';
import { month } from './month.ts';
import { notices, noticesFeed, pastNotices } from './notices.ts';
import { sectionNews } from './section-news.ts';
import * as single from './single.ts';
import { sitePage } from './site-page.ts';
import { newsSitemap, pagesSitemap, robots, sitemap, sitemapIndex } from './sitemap.ts';
import type { Shown, Source, View } from './view.ts';
import { withdrawn } from './withdrawn.ts';
import { year } from './year.ts';

/**
 * Every kind of page, feed and sitemap. Where two could answer an address the first does: the site's own addresses come before
 * those of articles, whose pattern is a setting.
 */
export const VIEWS: readonly View[] = [
  home,
  single.latest,
  single.archive,
  single.coverage,
  single.corrections,
  single.search,
  single.feedsPage,
  single.opml,
  single.notFound,
  single.offline,
  single.saved,
  notices,
  pastNotices,
  noticesFeed,
  single.manifest,
  robots,
  sitemapIndex,
  pagesSitemap,
  newsSitemap,
  sitemap,
  month,
  day,
  year,
  dayOfYear,
  sectionNews,
  list,
  formerList,
  feed,
  feedArchive,
  article,
  sitePage,
  withdrawn,
  formerAddress,
];

const byName = new Map(VIEWS.map((view) => [view.name, view]));

/** The view of a group and the group's key; undefined for a group of files that no route renders. */
export function viewOf(group: Group): { view: View; key: string } | undefined {
  const [name, key] = partsOf(group);
  const view = byName.get(name);
  return view && { view, key };
}

/** Whether a group belongs to one month, so that it can be built as part of it. */
export const isOfMonth = (group: Group): boolean => viewOf(group)?.view.isByMonth === true;

/** The groups of the whole site, which can show any article: they are planned in every run. */
export const SITE_GROUPS: readonly Group[] = VIEWS.filter(({ isOfSite }) => isOfSite).map(({ name }) =>
  groupOf(name, ''),
);

/** Every group of every view. */
export const allGroups = (source: Source): Group[] =>
  VIEWS.flatMap((view) => view.keys(source).map((key) => groupOf(view.name, key)));

/** With more changed articles than this, looking at every group costs less than asking which ones they touch. */
export const MANY_CHANGES = 1000;

/** The groups whose outputs may differ after changes of articles. `source` answers as after all these changes. */
export const touchedGroups = (changes: readonly Change[], source: Source): Group[] =>
  VIEWS.flatMap((view) => view.touched(changes, source).map((key) => groupOf(view.name, key)));

/** What an address of the site shows; undefined where it shows nothing. */
export function readAddress(address: string, archive: Archive): Shown | undefined {
  const { site, now, catalog } = archive;
  const reader = { site, now, catalog, articles: catalog.articles };
  for (const view of VIEWS) {
    const output = view.find(address, reader);
    if (output) return { view: view.name, value: view.read(reader, output) };
  }
  return undefined;
}
