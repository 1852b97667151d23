import type { Article, Named } from '../model/article.ts';
import type { List, ListKind } from '../model/list.ts';
import type { Statements } from './statements.ts';

/** A list with its printed name (the newest article's spelling) and how many live articles it holds. */
export interface ListSummary extends Named {
  count: number;
}

const OF_LIST = 'FROM memberships WHERE kind = ? AND slug = ? AND live = 1';

/** Members that are looked up together, to find a few of them by rank. */
const STRETCH = 900;

/** What is asked of categories, authors, tags and series. */
export function createListQueries({ rows, row, articles, articleByPath, once }: Statements) {
  const ofList = (list: List): [string, string] => [list.kind, list.slug];
  /** The paths of some neighbours in a list: SQLite counts its way to each rank, once for all the pages on a stretch. */
  const stretchOf = (list: List, stretch: number): string[] =>
    once(
      `stretch/${list.kind}/${list.slug}/${stretch}`,
      () =>
        rows<{ path: string }>(
          `SELECT path ${OF_LIST} ORDER BY at, path LIMIT ? OFFSET ?`,
          ...ofList(list),
          STRETCH,
          stretch * STRETCH,
        ).map(({ path }) => path),
      ({ length }) => length,
    );
  return {
    lists: (kind: ListKind) =>
      rows<ListSummary>(
        `SELECT slug, count(*) count, (SELECT name FROM memberships n WHERE n.kind = m.kind AND n.slug = m.slug AND n.live = 1
           ORDER BY at DESC, path DESC LIMIT 1) name FROM memberships m WHERE kind = ? AND live = 1 GROUP BY slug ORDER BY slug`,
        kind,
      ),
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
    /** Members of a list from the oldest, by rank counted from 0. */
    members: (list: List, offset: number, limit: number): Article[] => {
      const first = Math.floor(offset / STRETCH);
      const last = Math.floor((offset + limit - 1) / STRETCH);
      return Array.from({ length: last - first + 1 }, (_, index) => stretchOf(list, first + index))
        .flat()
        .slice(offset - first * STRETCH, offset - first * STRETCH + limit)
        .map(articleByPath);
    },
    newestMembers: (list: List, limit: number) =>
      articles(`SELECT path ${OF_LIST} ORDER BY at DESC, path DESC LIMIT ?`, ...ofList(list), limit),
    /** The parts of a series in the order of their numbers. */
    seriesParts: (slug: string) => articles(`SELECT path ${OF_LIST} ORDER BY part, at, path`, 'series', slug),
  };
}
