import type { Archive } from '../../catalog/archive.ts';
import type { ListSummary } from '../../catalog/queries.ts';
import type { Article } from '../../model/article.ts';
import type { Category } from '../../model/site.ts';
import { HOME } from '../../plan/site.ts';

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
 * Reads the home page: of the whole archive, of each category, of the photo stories and of the latest series as many of the
 * newest as HOME says. Categories without articles are left out.
 */
export function readFrontPage({ catalog, site }: Archive): FrontPage {
  const newest = catalog.newest(HOME.top + HOME.latest);
  const lead = newest.slice(0, HOME.top).find(({ image }) => image) ?? newest[0];
  const top = lead ? [lead, ...newest.filter((article) => article !== lead).slice(0, HOME.top - 1)] : [];
  const shown = new Set(top.map(({ path }) => path));
  const others = (articles: Article[], limit: number): Article[] =>
    articles.filter(({ path }) => !shown.has(path)).slice(0, limit);
  return {
    top,
    latest: others(newest, HOME.latest),
    sections: site.categories
      .map((category) => ({
        category,
        articles: others(
          catalog.newestMembers({ kind: 'category', slug: category.slug }, HOME.top + HOME.section),
          HOME.section,
        ),
      }))
      .filter(({ articles }) => articles.length > 0),
    photos: others(catalog.newestOfKind('photo', HOME.top + HOME.photos), HOME.photos),
    series: catalog.recentSeries(HOME.series).map((summary) => ({
      summary,
      articles: catalog.newestMembers({ kind: 'series', slug: summary.slug }, HOME.parts),
    })),
  };
}
