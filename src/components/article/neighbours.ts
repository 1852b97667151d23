import type { Article } from '../../model/article.ts';
import type { article as view } from '../../views/article.ts';

/** The articles before and after an article in one row of articles, by time (in a series: by part). */
export interface Neighbours {
  row: 'day' | 'category' | 'series';
  previous?: Article;
  next?: Article;
}

/** An article's neighbours on its day, in its category and in its series; rows in which it stands alone are left out. */
export function neighboursOf({
  onItsDay,
  inItsCategory,
  series,
}: Pick<ReturnType<typeof view.read<Article>>, 'onItsDay' | 'inItsCategory' | 'series'>): Neighbours[] {
  const rows: Neighbours[] = [
    { row: 'day', ...onItsDay },
    { row: 'category', ...inItsCategory },
    { row: 'series', previous: series?.previous, next: series?.next },
  ];
  return rows.filter(({ previous, next }) => previous || next);
}
