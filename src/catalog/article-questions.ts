import type { Article, ArticleKind } from '../model/article.ts';
import type { List } from '../model/list.ts';
import { dayOf, type Period, periodOf } from '../model/period.ts';
import type { Statements } from './statements.ts';

/** How much of an article an answer stands for: what others show of it, or all that its own page and the feeds show. */
export type Extent = 'teaser' | 'whole';

/** What stands for an article in the answers: the article itself, or a digest of it. */
export interface ArticleForm<A> {
  name: string;
  /** The column of the table `articles` that tells it; for teasers, of `memberships` as well. */
  column: (extent: Extent) => string;
  of: (value: string) => A;
}

/** A digest in place of each article: equal digests mean that nothing shown of the article has changed. */
export const DIGESTS: ArticleForm<string> = { name: 'digests', column: (extent) => extent, of: (digest) => digest };

export type ArticleQuestions<A> = ReturnType<typeof createArticleQuestions<A>>;

/** How many neighbouring members of a list are looked up together. */
const RUN = 900;

type Moment = Pick<Article, 'at' | 'path'>;

/**
 * The questions whose answers hold articles: live ones only, ordered by (at, path) ascending, and `newest…` descending. They are
 * the same whatever stands for an article in the answers.
 */
export function createArticleQuestions<A>({ tuples, once }: Statements, { name, column, of }: ArticleForm<A>) {
  const TEASER = column('teaser');
  const WHOLE = column('whole');
  const answer = (sql: string, ...values: (string | number)[]): A[] =>
    tuples<[string]>(sql, ...values).map(([value]) => of(value));
  const remember = <T>(question: string, find: () => T, rowsOf: (answer: T) => number): T =>
    once(`${name}/${question}`, find, rowsOf);

  /** The articles of a month, and the rank of each by its path: one reading for all that is asked of the month. */
  const monthOf = (period: Period) =>
    remember(
      `month/${period}`,
      () => {
        const rows = tuples<[path: string, at: string, teaser: string, whole: string]>(
          `SELECT path, at, ${TEASER}, ${WHOLE} FROM articles WHERE live = 1 AND at >= ? AND at < ? ORDER BY at, path`,
          period,
          `${period}~`,
        );
        return { rows, ranks: new Map(rows.map(([path], rank) => [path, rank])) };
      },
      ({ rows }) => rows.length,
    );

  /** The members of each list among the articles of a month, as [teaser, whole]. */
  const listsOfMonth = (period: Period) =>
    remember(
      `lists/${period}`,
      () => {
        const lists = new Map<string, [string, string][]>();
        for (const [kind, slug, teaser, whole] of tuples<[string, string, string, string]>(
          `SELECT m.kind, m.slug, a.${TEASER}, a.${WHOLE} FROM articles a JOIN memberships m ON m.path = a.path AND m.live = 1
           WHERE a.live = 1 AND a.at >= ? AND a.at < ? ORDER BY a.at, a.path`,
          period,
          `${period}~`,
        )) {
          const key = `${kind}/${slug}`;
          const members = lists.get(key);
          if (members) members.push([teaser, whole]);
          else lists.set(key, [[teaser, whole]]);
        }
        return lists;
      },
      (lists) => [...lists.values()].reduce((sum, { length }) => sum + length, 0),
    );

  /** Some neighbouring members of a list: SQLite counts its way to their ranks once for all the pages among them. */
  const runOf = ({ kind, slug }: List, run: number): string[] =>
    remember(
      `run/${kind}/${slug}/${run}`,
      () =>
        tuples<[string]>(
          `SELECT ${TEASER} FROM memberships WHERE kind = ? AND slug = ? AND live = 1 ORDER BY at, path LIMIT ? OFFSET ?`,
          kind,
          slug,
          RUN,
          run * RUN,
        ).map(([value]) => value),
      ({ length }) => length,
    );

  /** The members of a list that a month holds, those `before` them and the one that follows; the rank of each by its path. */
  const walkOf = ({ kind, slug }: List, period: Period, before: number) =>
    remember(
      `walk/${before}/${period}/${kind}/${slug}`,
      () => {
        const rows = (condition: string, ...values: (string | number)[]) =>
          tuples<[path: string, teaser: string]>(
            `SELECT path, ${TEASER} FROM memberships WHERE kind = ? AND slug = ? AND live = 1 AND ${condition}`,
            kind,
            slug,
            ...values,
          );
        const end = `${period}~`;
        const walk = [
          ...rows('at < ? ORDER BY at DESC, path DESC LIMIT ?', period, before).reverse(),
          ...rows('at >= ? AND at < ? ORDER BY at, path', period, end),
          ...rows('at > ? ORDER BY at, path LIMIT ?', end, before),
        ];
        return { walk, ranks: new Map(walk.map(([path], rank) => [path, rank])) };
      },
      ({ walk }) => walk.length,
    );

  const partsOf = (slug: string) =>
    remember(
      `parts/${slug}`,
      () =>
        tuples<[path: string, teaser: string]>(
          `SELECT path, ${TEASER} FROM memberships WHERE kind = 'series' AND slug = ? AND live = 1 ORDER BY part, at, path`,
          slug,
        ),
      ({ length }) => length,
    );

  const teaserOf = (row: readonly [...unknown[], string] | undefined): A | undefined => row && of(row.at(-1) as string);

  return {
    newest: (limit: number, extent: Extent = 'teaser') =>
      answer(`SELECT ${column(extent)} FROM articles WHERE live = 1 ORDER BY at DESC, path DESC LIMIT ?`, limit),
    ofMonth: (period: Period) => monthOf(period).rows.map(([, , teaser]) => of(teaser)),
    ofDay: (day: string) =>
      monthOf(periodOf(day))
        .rows.filter(([, at]) => dayOf(at) === day)
        .map(([, , teaser]) => of(teaser)),
    /** Articles of one calendar day (`MM-DD`) in all years. */
    ofDayOfYear: (monthDay: string) =>
      answer(`SELECT ${TEASER} FROM articles WHERE live = 1 AND substr(at, 6, 5) = ? ORDER BY at, path`, monthDay),
    /** Up to `limit` articles of a kind other than the ordinary one, newest first. */
    newestOfKind: (kind: Exclude<ArticleKind, 'article'>, limit: number) =>
      answer(
        `SELECT ${TEASER} FROM articles WHERE live = 1 AND kind <> 'article' AND kind = ? ORDER BY at DESC, path DESC LIMIT ?`,
        kind,
        limit,
      ),
    /** Up to `limit` articles that editors chose for the home page: in their order, the newest first among those of one place. */
    pinned: (limit: number) =>
      answer(
        `SELECT ${TEASER} FROM articles WHERE live = 1 AND pin IS NOT NULL ORDER BY pin, at DESC, path DESC LIMIT ?`,
        limit,
      ),
    /** Articles published at or after a moment. */
    since: (at: string) => answer(`SELECT ${TEASER} FROM articles WHERE live = 1 AND at >= ? ORDER BY at, path`, at),
    corrected: () =>
      answer(
        `SELECT a.${TEASER} FROM corrected c CROSS JOIN articles a ON a.path = c.path WHERE live = 1 ORDER BY at, a.path`,
      ),

    // Lists
    newestMembers: ({ kind, slug }: List, limit: number, extent: Extent = 'teaser') =>
      answer(
        extent === 'teaser'
          ? `SELECT ${TEASER} FROM memberships WHERE kind = ? AND slug = ? AND live = 1 ORDER BY at DESC, path DESC LIMIT ?`
          : `SELECT a.${WHOLE} FROM memberships m JOIN articles a ON a.path = m.path
             WHERE m.kind = ? AND m.slug = ? AND m.live = 1 ORDER BY m.at DESC, m.path DESC LIMIT ?`,
        kind,
        slug,
        limit,
      ),
    /** Members of a list from the oldest, by rank counted from 0. */
    members(list: List, offset: number, limit: number): A[] {
      const first = Math.floor(offset / RUN);
      const last = Math.floor((offset + limit - 1) / RUN);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((run) =>
        runOf(list, run)
          .slice(Math.max(0, offset - run * RUN), offset + limit - run * RUN)
          .map(of),
      );
    },
    /** The parts of a series in the order of their numbers. */
    seriesParts: (slug: string) => partsOf(slug).map(([, teaser]) => of(teaser)),
    /** The articles of a month in a feed, that of the site (no list) or of a list, from the oldest, by rank counted from 0. */
    ofFeedMonth(list: List | undefined, period: Period, offset: number, limit: number, extent: Extent): A[] {
      const rows: readonly (readonly string[])[] = list
        ? (listsOfMonth(period).get(`${list.kind}/${list.slug}`) ?? [])
        : monthOf(period).rows;
      const back = extent === 'whole' ? -1 : -2;
      return rows.slice(offset, offset + limit).map((row) => of(row.at(back) ?? ''));
    },

    // Around one article
    /** A live article itself, and those before and after it on its day. */
    onItsDay({ at, path }: Moment): { article: A; previous?: A; next?: A } {
      const { rows, ranks } = monthOf(periodOf(at));
      const rank = ranks.get(path) ?? -1;
      const own = rows[rank];
      if (!own) throw new Error(`${path} is no live article.`);
      const near = (rank: number): A | undefined => {
        const row = rows[rank];
        return row && dayOf(row[1]) === dayOf(at) ? of(row[2]) : undefined;
      };
      return { article: of(own[3]), previous: near(rank - 1), next: near(rank + 1) };
    },
    /** Up to `reach` members of a list before one of them and as many after it, the nearest first. */
    around(list: List, { at, path }: Moment, reach: number): { before: A[]; after: A[] } {
      const { walk, ranks } = walkOf(list, periodOf(at), reach);
      const rank = ranks.get(path);
      if (rank === undefined) throw new Error(`${path} is no live member of ${list.kind}/${list.slug}.`);
      const teasers = (from: number, to: number): A[] =>
        walk.slice(Math.max(0, from), to).map(([, teaser]) => of(teaser));
      return { before: teasers(rank - reach, rank).reverse(), after: teasers(rank + 1, rank + 1 + reach) };
    },
    /** Up to `limit` parts of a series around one of them, in the order of their numbers, and the parts before and after it. */
    partsAround(slug: string, path: string, limit: number): { parts: A[]; previous?: A; next?: A } {
      const parts = partsOf(slug);
      const rank = parts.findIndex(([part]) => part === path);
      const start = Math.max(0, Math.min(rank - limit / 2, parts.length - limit));
      return {
        parts: parts.slice(start, start + limit).map(([, teaser]) => of(teaser)),
        previous: teaserOf(parts[rank - 1]),
        next: rank < 0 ? undefined : teaserOf(parts[rank + 1]),
      };
    },
  };
}
