import type { ListSummary } from '../../catalog/queries.ts';
import type { Article } from '../../model/article.ts';
import type { Category } from '../../model/site.ts';
import { HOME, type home } from '../../views/home.ts';

/** The home page as it is laid out. No article of `top` stands in a section, among the photo stories or among the latest again. */
export interface FrontPage {
  /** The lead story first: the newest with a picture, or simply the newest. */
  top: Article[];
  latest: Article[];
  sections: { category: Category; articles: Article[] }[];
  photos: Article[];
  series: { summary: ListSummary; articles: Article[] }[];
}

/** Lays out what the home page shows. Categories without articles are left out. */
export function arrangeFrontPage(value: Omit<ReturnType<typeof home.read<Article>>, 'notices'>): FrontPage {
  const { newest, sections, photos, series } = value;
  const lead = newest.slice(0, HOME.top).find(({ image }) => image) ?? newest[0];
  const top = lead ? [lead, ...newest.filter((article) => article !== lead).slice(0, HOME.top - 1)] : [];
  const shown = new Set(top.map(({ path }) => path));
  const others = (articles: readonly Article[], limit: number): Article[] =>
    articles.filter(({ path }) => !shown.has(path)).slice(0, limit);
  return {
    top,
    latest: others(newest, HOME.latest),
    sections: sections
      .map(({ category, articles }) => ({ category, articles: others(articles, HOME.section) }))
      .filter(({ articles }) => articles.length > 0),
    photos: others(photos, HOME.photos),
    series,
  };
}
