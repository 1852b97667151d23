import type { Article, LocalTime } from '../model/article.ts';
import type { List } from '../model/list.ts';
import type { Period } from '../model/period.ts';
import { LIVE_MONTHS } from './schema.ts';
import type { Statements } from './statements.ts';

/** What feeds and sitemaps ask of the catalog. No list means the feed of the whole site. */
export function createFeedQueries({ rows, row, once }: Statements) {
  /** What a feed holds: everything, or the members of a list. */
  const feed = (list?: List): string =>
    list ? 'FROM memberships WHERE kind = ? AND slug = ? AND live = 1' : 'FROM articles WHERE live = 1';
  const ofFeed = (list?: List): string[] => (list ? [list.kind, list.slug] : []);

  return {
    /** The feed's article with exactly `rank` newer ones. */
    atRank: (list: List | undefined, rank: number) =>
      once(`rank/${ofFeed(list).join('/')}/${rank}`, () =>
        row<{ at: LocalTime; path: string }>(
          `SELECT at, path ${feed(list)} ORDER BY at DESC, path DESC LIMIT 1 OFFSET ?`,
          ...ofFeed(list),
          rank,
        ),
      ),
    /** The months of a feed's articles with `from` to `to` newer ones, both included. */
    periodsOfRanks: (list: List | undefined, from: number, to: number) =>
      rows<{ period: Period }>(
        `SELECT DISTINCT substr(at, 1, 7) period FROM (SELECT at ${feed(list)} ORDER BY at DESC, path DESC LIMIT ? OFFSET ?) ORDER BY 1`,
        ...ofFeed(list),
        to - from + 1,
        from,
      ).map(({ period }) => period),
    /** The nearest months before and after in which the feed has articles. */
    periodBefore: (list: List | undefined, period: Period) =>
      row<{ at: string }>(
        `SELECT at ${feed(list)} AND at < ? ORDER BY at DESC LIMIT 1`,
        ...ofFeed(list),
        period,
      )?.at.slice(0, 7),
    periodAfter: (list: List | undefined, period: Period) =>
      row<{ at: string }>(
        `SELECT at ${feed(list)} AND at > ? ORDER BY at LIMIT 1`,
        ...ofFeed(list),
        `${period}~`,
      )?.at.slice(0, 7),
    /** How many of a feed's articles of a month are older than one of them. */
    countOfPeriodBefore: (list: List | undefined, period: Period, of: Pick<Article, 'at' | 'path'>) =>
      row<{ n: number }>(
        `SELECT count(*) n ${feed(list)} AND at >= ? AND (at, path) < (?, ?)`,
        ...ofFeed(list),
        period,
        of.at,
        of.path,
      )?.n ?? 0,
    countOfPeriod: (list: List | undefined, period: Period) =>
      row<{ n: number }>(
        `SELECT count(*) n ${feed(list)} AND at >= ? AND at < ?`,
        ...ofFeed(list),
        period,
        `${period}~`,
      )?.n ?? 0,
    /** When up to `limit` of a feed's articles before or after one were published, the nearest first. */
    timesBefore: (list: List | undefined, of: Pick<Article, 'at' | 'path'>, limit: number) =>
      rows<{ at: LocalTime }>(
        `SELECT at ${feed(list)} AND (at, path) < (?, ?) ORDER BY at DESC, path DESC LIMIT ?`,
        ...ofFeed(list),
        of.at,
        of.path,
        limit,
      ).map(({ at }) => at),
    timesAfter: (list: List | undefined, of: Pick<Article, 'at' | 'path'>, limit: number) =>
      rows<{ at: LocalTime }>(
        `SELECT at ${feed(list)} AND (at, path) > (?, ?) ORDER BY at, path LIMIT ?`,
        ...ofFeed(list),
        of.at,
        of.path,
        limit,
      ).map(({ at }) => at),
    /** The lists to which the articles of a month belong, and how many of them each holds. */
    listsOfPeriod: (period: Period) =>
      rows<List & { count: number }>(
        `SELECT m.kind, m.slug, count(*) count FROM articles a JOIN memberships m ON m.path = a.path AND m.live = 1
           WHERE a.live = 1 AND a.at >= ? AND a.at < ? GROUP BY m.kind, m.slug`,
        period,
        `${period}~`,
      ),
    /** When anything in each month last changed, by what the articles say of themselves, oldest month first. */
    lastChanges: () =>
      once('last changes', () =>
        rows<{ period: Period; changed: string }>(
          `WITH RECURSIVE ${LIVE_MONTHS}
           SELECT period, (SELECT max(changed) FROM articles WHERE live = 1 AND substr(at, 1, 7) = period) changed FROM live_months`,
        ),
      ),
  };
}
