import { dayOf } from '../model/period.ts';
import { noticesInForce } from './notices.ts';
import { wholeSite } from './whole-site.ts';

/**
 * How many articles stand in each part of the home page: under the lead story, beside it, in the newest list, among the editor's
 * choices, in a section, of pictures, of videos, of a series. Choices, pictures and videos fill rows of four, the newest two
 * columns.
 */
export const HOME = {
  under: 2,
  beside: 5,
  latest: 12,
  chosen: 4,
  section: 6,
  photos: 4,
  videos: 4,
  series: 3,
  parts: 3,
} as const;
/** The most articles that stand above the sections; what stands there is left out further down. */
const HOME_TOP = 1 + HOME.under + HOME.beside + HOME.latest + HOME.chosen + HOME.photos + HOME.videos;

/**
 * The home page: the articles that editors pinned; the newest of the whole archive, of each category, of the photo stories, of
 * the videos and of the latest series; the notices of the moment, and its day. No article stands twice, so each part is read with
 * some to spare.
 */
export const home = wholeSite('home', '/', ({ articles, ...source }) => ({
  day: dayOf(source.now),
  pinned: articles.pinned(1 + HOME.chosen),
  newest: articles.newest(HOME_TOP),
  sections: source.site.categories.map((category) => ({
    category,
    articles: articles.newestMembers({ kind: 'category', slug: category.slug }, HOME_TOP + HOME.section),
  })),
  photos: articles.newestOfKind('photo', HOME_TOP),
  videos: articles.newestOfKind('video', HOME_TOP),
  series: source.catalog.recentSeries(HOME.series).map((summary) => ({
    summary,
    articles: articles.newestMembers({ kind: 'series', slug: summary.slug }, HOME_TOP + HOME.parts),
  })),
  notices: noticesInForce(source),
}));
