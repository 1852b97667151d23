import type { Archive } from '../../catalog/archive.ts';
import type { Article } from '../../model/article.ts';

/** How many parts of a series a page of one part names at most. */
export const PARTS_SHOWN = 12;

/** The parts of an article's series in their order: all of them, or the window around the article where there are many. */
export function seriesParts({ catalog }: Archive, article: Article): Article[] {
  if (!article.series) return [];
  const parts = catalog.seriesParts(article.series.slug);
  const own = parts.findIndex(({ path }) => path === article.path);
  const start = Math.max(0, Math.min(own - PARTS_SHOWN / 2, parts.length - PARTS_SHOWN));
  return parts.slice(start, start + PARTS_SHOWN);
}
