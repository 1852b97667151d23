import type { Archive } from '../../catalog/archive.ts';
import type { ListSummary } from '../../catalog/queries.ts';
import type { Article } from '../../model/article.ts';
import type { Category } from '../../model/site.ts';

const TOP = 5;
const SECTION = 4;
const LATEST = 8;
const STORIES = 5;
const SERIES = 3;

/** What the home page shows. No article of `top` stands in a section or among the latest again. */
export interface FrontPage {
  /** The lead story first: the newest with a picture, or simply the newest. */
  top: Article[];
  latest: Article[];
  sections: { category: Category; articles: Article[] }[];
  photos: Article[];
  series: { summary: ListSummary; articles: Article[] }[];
}

/**
 * Reads the home page: the newest TOP + LATEST articles of the archive, TOP + SECTION of each category,
 * STORIES photo stories, and the newest part of each of the SERIES latest series. Categories without articles are left out.
 */
export function readFrontPage({ catalog, site }: Archive): FrontPage {
  const newest = catalog.newest(TOP + LATEST);
  const lead = newest.slice(0, TOP).find(({ image }) => image) ?? newest[0];
  const top = lead ? [lead, ...newest.filter((article) => article !== lead).slice(0, TOP - 1)] : [];
  const shown = new Set(top.map(({ path }) => path));
  const others = (articles: Article[], limit: number): Article[] =>
    articles.filter(({ path }) => !shown.has(path)).slice(0, limit);
  return {
    top,
    latest: others(newest, LATEST),
    sections: site.categories
      .map((category) => ({
        category,
        articles: others(catalog.newestMembers({ kind: 'category', slug: category.slug }, TOP + SECTION), SECTION),
      }))
      .filter(({ articles }) => articles.length > 0),
    photos: others(catalog.newestOfKind('photo', TOP + STORIES), STORIES),
    series: catalog.recentSeries(SERIES).map((summary) => ({
      summary,
      articles: catalog.newestMembers({ kind: 'series', slug: summary.slug }, 2),
    })),
  };
}
