import { wholeSite } from './whole-site.ts';

/** How many articles stand in each part of the home page: beside and below the lead story, in a section, of a series. */
export const HOME = { top: 5, latest: 8, section: 4, photos: 5, series: 3, parts: 2 } as const;

/**
 * The home page: of the whole archive, of each category, of the photo stories and of the latest series the newest articles, and the
 * notices of the moment. What stands at the top is left out further down, so that each part is read with some to spare.
 */
export const home = wholeSite('home', '/', ({ site, now, catalog, articles }) => ({
  newest: articles.newest(HOME.top + HOME.latest),
  sections: site.categories.map((category) => ({
    category,
    articles: articles.newestMembers({ kind: 'category', slug: category.slug }, HOME.top + HOME.section),
  })),
  photos: articles.newestOfKind('photo', HOME.top + HOME.photos),
  series: catalog.recentSeries(HOME.series).map((summary) => ({
    summary,
    articles: articles.newestMembers({ kind: 'series', slug: summary.slug }, HOME.parts),
  })),
  notices: catalog.noticesAt(now),
}));
