import type { LocalTime, Named } from '../model/article.ts';
import type { List } from '../model/list.ts';
import { PAGE_SIZE } from '../model/list.ts';
import { type Period, periodOf } from '../model/period.ts';
import type { Statements } from './statements.ts';

/** A list with its printed name (the newest article's spelling) and how many live articles it holds. */
export interface ListSummary extends Named {
  count: number;
}

const OF_LIST = 'FROM memberships WHERE kind = ? AND slug = ? AND live = 1';

/** What is asked of categories, authors, tags and series. */
export function createListQueries({ rows, row, tuples, once }: Statements) {
  const ofList = (list: List): [string, string] => [list.kind, list.slug];
  return {
    list: (list: List): ListSummary | undefined =>
      once(`${list.kind}/${list.slug}`, () => {
        const found = row<{ count: number; name: string }>(
          `SELECT count(*) count, (SELECT name FROM memberships WHERE kind = ?1 AND slug = ?2 AND live = 1 ORDER BY at DESC, path DESC LIMIT 1) name
             FROM memberships WHERE kind = ?1 AND slug = ?2 AND live = 1`,
          ...ofList(list),
        );
        return found?.count ? { slug: list.slug, ...found } : undefined;
      }),
    /** The series that had a part most recently, newest first. */
    recentSeries: (limit: number) =>
      rows<ListSummary>(
        `SELECT slug, count(*) count, (SELECT name FROM memberships n WHERE n.kind = 'series' AND n.slug = m.slug AND n.live = 1
           ORDER BY at DESC, path DESC LIMIT 1) name FROM memberships m WHERE kind = 'series' AND live = 1 GROUP BY slug
           ORDER BY max(at) DESC, slug LIMIT ?`,
        limit,
      ),
    /** The months of the newest article on each full page of a list, from page 1 on. */
    monthsOfPages: (list: List): Period[] =>
      once(
        `months/${list.kind}/${list.slug}`,
        () =>
          tuples<[at: LocalTime]>(`SELECT at ${OF_LIST} ORDER BY at, path`, ...ofList(list))
            .filter((_, rank) => (rank + 1) % PAGE_SIZE === 0)
            .map(([at]) => periodOf(at)),
        ({ length }) => length,
      ),
    /** The months in which a list has articles, in order. */
    monthsOfList: (list: List) =>
      rows<{ period: Period }>(`SELECT DISTINCT substr(at, 1, 7) period ${OF_LIST} ORDER BY 1`, ...ofList(list)).map(
        ({ period }) => period,
      ),
  };
}
