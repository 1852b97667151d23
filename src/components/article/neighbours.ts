import type { Archive } from '../../catalog/archive.ts';
import type { Neighbourhood } from '../../catalog/neighbour-queries.ts';
import type { Article } from '../../model/article.ts';
import { dayOf } from '../../model/period.ts';

/** The articles before and after an article in one row of articles, by time (in a series: by part). */
export interface Neighbours {
  row: 'day' | 'category' | 'series';
  previous?: Article;
  next?: Article;
}

/**
 * An article's neighbours in its day, its category (where `inCategory` stands around it) and its series; rows in which it stands
 * alone are left out.
 */
export function neighboursOf({ catalog }: Archive, article: Article, inCategory: Neighbourhood): Neighbours[] {
  const sameDay = (other?: Article): Article | undefined =>
    other && dayOf(other.at) === dayOf(article.at) ? other : undefined;
  const inArchive = catalog.around(undefined, article, 1);
  const parts = article.series ? catalog.seriesParts(article.series.slug) : [];
  const own = parts.findIndex(({ path }) => path === article.path);
  const rows: Neighbours[] = [
    { row: 'day', previous: sameDay(inArchive.before[0]), next: sameDay(inArchive.after) },
    { row: 'category', previous: inCategory.before[0], next: inCategory.after },
    { row: 'series', previous: parts[own - 1], next: own < 0 ? undefined : parts[own + 1] },
  ];
  return rows.filter(({ previous, next }) => previous || next);
}
