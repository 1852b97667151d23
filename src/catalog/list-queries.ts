import type { Article, Named } from '../model/article.ts';
import type { List, ListKind } from '../model/list.ts';
import type { Period } from '../model/period.ts';
import type { Statements } from './statements.ts';

/** A list with its printed name (the newest article's spelling) and how many live articles it holds. */
export interface ListSummary extends Named {
  count: number;
}

const OF_LIST = 'FROM memberships WHERE kind = ? AND slug = ? AND live = 1';

/** What is asked of categories, authors, tags and series. */
export function createListQueries({ rows, row, articles, once }: Statements) {
  const ofList = (list: List): [string, string] => [list.kind, list.slug];
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
    members: (list: List, offset: number, limit: number) =>
      articles(`SELECT path ${OF_LIST} ORDER BY at, path LIMIT ? OFFSET ?`, ...ofList(list), limit, offset),
    newestMembers: (list: List, limit: number) =>
      articles(`SELECT path ${OF_LIST} ORDER BY at DESC, path DESC LIMIT ?`, ...ofList(list), limit),
    membersOfPeriod: (list: List, prefix: string) =>
      articles(
        `SELECT path ${OF_LIST} AND at >= ? AND at < ? ORDER BY at, path`,
        ...ofList(list),
        prefix,
        `${prefix}~`,
      ),
    /** The months in which a list has members, oldest first, with how many. */
    monthsOfList: (list: List) =>
      rows<{ period: Period; count: number }>(
        'SELECT substr(at, 1, 7) period, count(*) count FROM memberships WHERE kind = ? AND slug = ? AND live = 1 GROUP BY 1 ORDER BY 1',
        ...ofList(list),
      ),
    /** Up to `limit` members before an article, newest first. */
    membersBefore: (list: List, of: Pick<Article, 'at' | 'path'>, limit: number) =>
      articles(
        `SELECT path ${OF_LIST} AND (at, path) < (?, ?) ORDER BY at DESC, path DESC LIMIT ?`,
        ...ofList(list),
        of.at,
        of.path,
        limit,
      ),
    /** Up to `limit` members after an article, oldest first. */
    membersAfter: (list: List, of: Pick<Article, 'at' | 'path'>, limit: number) =>
      articles(
        `SELECT path ${OF_LIST} AND (at, path) > (?, ?) ORDER BY at, path LIMIT ?`,
        ...ofList(list),
        of.at,
        of.path,
        limit,
      ),
    /** The parts of a series in the order of their numbers. */
    seriesParts: (slug: string) => articles(`SELECT path ${OF_LIST} ORDER BY part, at, path`, 'series', slug),
  };
}
