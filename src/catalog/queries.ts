import type { DatabaseSync } from 'node:sqlite';
import type { Article, ArticleKind, Named, Notice, SitePage } from '../model/article.ts';
import type { List, ListKind } from '../model/list.ts';
import type { Comment, MediaFile } from '../model/media.ts';
import type { Period } from '../model/period.ts';
import { createAliasQueries } from './alias-queries.ts';
import { CARD, CARD_OF_A, type Card } from './card.ts';
import { createFeedQueries } from './feed-queries.ts';
import { createSearchQueries } from './search-queries.ts';
import { createStatements } from './statements.ts';

/** A list with its printed name (the newest article's spelling) and how many live articles it holds. */
export interface ListSummary extends Named {
  count: number;
}

export type { Card };

export type Queries = ReturnType<typeof createQueries>;

/**
 * The named questions that everything asks of the catalog. Unless a name says otherwise, answers hold live articles only,
 * ordered by (at, path) ascending, and `newest…` answers descending. Statements are prepared once; the connection stays the caller's.
 */
export function createQueries(db: DatabaseSync) {
  const statements = createStatements(db);
  const { rows, row, article, articles, parsed } = statements;
  const ofList = (list: List): [string, string] => [list.kind, list.slug];
  const OF_KIND =
    "FROM articles WHERE live = 1 AND data ->> 'kind' <> 'article' AND data ->> 'kind' = ? ORDER BY at DESC, path DESC LIMIT ?";
  const MEMBERS =
    'FROM memberships m JOIN articles a ON a.path = m.path WHERE m.kind = ? AND m.slug = ? AND m.live = 1';

  const around = (length: number, prefix: string): [string, string] => {
    const before = row<{ at: string }>(
      'SELECT at FROM articles WHERE live = 1 AND at < ? ORDER BY at DESC LIMIT 1',
      prefix,
    );
    const after = row<{ at: string }>(
      'SELECT at FROM articles WHERE live = 1 AND at >= ? ORDER BY at LIMIT 1',
      `${prefix}~`,
    );
    return [before?.at.slice(0, length) ?? '', after?.at.slice(0, length) ?? ''];
  };

  return {
    ...createAliasQueries(statements),
    ...createFeedQueries(statements),
    ...createSearchQueries(statements),

    // One article
    articleAt: (address: string) => article('SELECT data FROM articles WHERE address = ? AND live = 1', address),
    articleById: (id: string) => article('SELECT data FROM articles WHERE id = ? AND live = 1', id),
    articleByPath: (path: string) => article('SELECT data FROM articles WHERE path = ? AND live = 1', path),
    withdrawnAt: (address: string) =>
      article("SELECT data FROM articles WHERE address = ? AND state = 'withdrawn'", address),

    // The whole archive
    count: () => row<{ n: number }>('SELECT count(*) n FROM articles WHERE live = 1')?.n ?? 0,
    newest: (limit: number, offset = 0) =>
      articles('SELECT data FROM articles WHERE live = 1 ORDER BY at DESC, path DESC LIMIT ? OFFSET ?', limit, offset),
    /** Live articles whose time starts with a year, month or day. */
    ofPeriod: (prefix: string) =>
      articles(
        'SELECT data FROM articles WHERE live = 1 AND at >= ? AND at < ? ORDER BY at, path',
        prefix,
        `${prefix}~`,
      ),
    /** Live articles of one calendar day (`MM-DD`) in all years. */
    ofDayOfYear: (monthDay: string) =>
      articles('SELECT data FROM articles WHERE live = 1 AND substr(at, 6, 5) = ? ORDER BY at, path', monthDay),
    /** Up to `limit` articles of a kind other than the ordinary one, newest first. */
    newestOfKind: (kind: Exclude<ArticleKind, 'article'>, limit: number) =>
      articles(`SELECT data ${OF_KIND}`, kind, limit),
    /** Live articles published at or after a moment. */
    since: (at: string) => articles('SELECT data FROM articles WHERE live = 1 AND at >= ? ORDER BY at, path', at),
    /** How many articles each month holds, oldest first; months without any are left out. */
    countsByMonth: () =>
      rows<{ period: Period; count: number }>(
        'SELECT substr(at, 1, 7) period, count(*) count FROM articles WHERE live = 1 GROUP BY 1 ORDER BY 1',
      ),
    /** How many articles each day of a month or year holds. */
    countsByDay: (prefix: string) =>
      rows<{ day: string; count: number }>(
        'SELECT substr(at, 1, 10) day, count(*) count FROM articles WHERE live = 1 AND at >= ? AND at < ? GROUP BY 1 ORDER BY 1',
        prefix,
        `${prefix}~`,
      ),
    previousArticle: (of: Pick<Article, 'at' | 'path'>) =>
      article(
        'SELECT data FROM articles WHERE live = 1 AND (at, path) < (?, ?) ORDER BY at DESC, path DESC LIMIT 1',
        of.at,
        of.path,
      ),
    nextArticle: (of: Pick<Article, 'at' | 'path'>) =>
      article(
        'SELECT data FROM articles WHERE live = 1 AND (at, path) > (?, ?) ORDER BY at, path LIMIT 1',
        of.at,
        of.path,
      ),
    corrected: () =>
      articles('SELECT data FROM corrected c JOIN articles a ON a.path = c.path WHERE live = 1 ORDER BY at, a.path'),
    withdrawn: () => articles("SELECT data FROM articles WHERE live = 0 AND state = 'withdrawn' ORDER BY at, path"),

    // Lists: categories, authors, tags, series
    lists: (kind: ListKind) =>
      rows<ListSummary>(
        `SELECT slug, count(*) count, (SELECT name FROM memberships n WHERE n.kind = m.kind AND n.slug = m.slug AND n.live = 1
           ORDER BY at DESC, path DESC LIMIT 1) name FROM memberships m WHERE kind = ? AND live = 1 GROUP BY slug ORDER BY slug`,
        kind,
      ),
    list: (list: List): ListSummary | undefined => {
      const found = row<{ count: number; name: string }>(
        `SELECT count(*) count, (SELECT name FROM memberships WHERE kind = ?1 AND slug = ?2 AND live = 1 ORDER BY at DESC, path DESC LIMIT 1) name
           FROM memberships WHERE kind = ?1 AND slug = ?2 AND live = 1`,
        ...ofList(list),
      );
      return found?.count ? { slug: list.slug, ...found } : undefined;
    },
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
      articles(
        `SELECT a.data FROM (SELECT at, path FROM memberships WHERE kind = ? AND slug = ? AND live = 1 ORDER BY at, path LIMIT ? OFFSET ?) m
           JOIN articles a ON a.path = m.path ORDER BY m.at, m.path`,
        ...ofList(list),
        limit,
        offset,
      ),
    newestMembers: (list: List, limit: number) =>
      articles(`SELECT a.data ${MEMBERS} ORDER BY m.at DESC, m.path DESC LIMIT ?`, ...ofList(list), limit),
    membersOfPeriod: (list: List, prefix: string) =>
      articles(
        `SELECT a.data ${MEMBERS} AND m.at >= ? AND m.at < ? ORDER BY m.at, m.path`,
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
        `SELECT a.data ${MEMBERS} AND (m.at, m.path) < (?, ?) ORDER BY m.at DESC, m.path DESC LIMIT ?`,
        ...ofList(list),
        of.at,
        of.path,
        limit,
      ),
    /** Up to `limit` members after an article, oldest first. */
    membersAfter: (list: List, of: Pick<Article, 'at' | 'path'>, limit: number) =>
      articles(
        `SELECT a.data ${MEMBERS} AND (m.at, m.path) > (?, ?) ORDER BY m.at, m.path LIMIT ?`,
        ...ofList(list),
        of.at,
        of.path,
        limit,
      ),
    /** The parts of a series in the order of their numbers. */
    seriesParts: (slug: string) =>
      articles(
        `SELECT a.data FROM memberships m JOIN articles a ON a.path = m.path WHERE m.kind = 'series' AND m.slug = ? AND m.live = 1 ORDER BY m.part, m.at, m.path`,
        slug,
      ),

    // Other files
    sitePages: () => parsed<SitePage>("SELECT data FROM files WHERE kind = 'page' ORDER BY path"),
    /** Notices that are to be seen at a moment, the newest first. */
    noticesAt: (now: string) =>
      parsed<Notice>("SELECT data FROM files WHERE kind = 'notice' ORDER BY path")
        .filter((notice) => notice.from <= now && now < notice.until)
        .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : a.path < b.path ? -1 : 1)),
    /** Published comments on an article, oldest first. */
    commentsOn: (articleId: string) =>
      parsed<Comment>("SELECT data FROM files WHERE kind = 'comment' AND owner = ?", articleId).sort((a, b) =>
        `${a.at}${a.path}` < `${b.at}${b.path}` ? -1 : 1,
      ),
    media: (src: string) =>
      parsed<MediaFile>("SELECT data FROM files WHERE kind = 'media' AND owner = ? ORDER BY path", src)[0],
    /** The blob ids of the pictures and files that an article or page shows, each after its path below `media/`. */
    mediaShownBy: (path: string) =>
      rows<{ src: string; blob: string | null }>(
        "SELECT u.src, f.blob FROM pictures_used u LEFT JOIN files f ON f.kind = 'media' AND f.owner = u.src WHERE u.path = ? ORDER BY u.src, f.path",
        path,
      ).map(({ src, blob }) => `${src} ${blob}`),
    allMedia: () => parsed<MediaFile>("SELECT data FROM files WHERE kind = 'media' ORDER BY path"),

    // What stands beside: the nearest days, months and years with articles, before and after; '' where there is none
    daysAround: (day: string) => around(10, day),
    monthsAround: (period: Period) => around(7, period),
    yearsAround: (year: string) => around(4, year),
    /** The calendar days (`MM-DD`) before and after one on which anything was ever published; empty where there is none. */
    daysOfYearAround: (monthDay: string): [string, string] => {
      const nearest = (end: 'max' | 'min', sign: '<' | '>') =>
        row<{ day: string | null }>(
          `SELECT ${end}(substr(at, 6, 5)) day FROM articles WHERE live = 1 AND substr(at, 6, 5) ${sign} ?`,
          monthDay,
        );
      return [nearest('max', '<')?.day ?? '', nearest('min', '>')?.day ?? ''];
    },

    // Cards, for keys
    cardsOfPeriod: (prefix: string) =>
      rows<Card>(
        `SELECT ${CARD} FROM articles WHERE live = 1 AND at >= ? AND at < ? ORDER BY at, path`,
        prefix,
        `${prefix}~`,
      ),
    newestCardsOfKind: (kind: Exclude<ArticleKind, 'article'>, limit: number) =>
      rows<Card>(`SELECT ${CARD} ${OF_KIND}`, kind, limit),
    newestCards: (limit: number) =>
      rows<Card>(`SELECT ${CARD} FROM articles WHERE live = 1 ORDER BY at DESC, path DESC LIMIT ?`, limit),
    cardsSince: (at: string) =>
      rows<Card>(`SELECT ${CARD} FROM articles WHERE live = 1 AND at >= ? ORDER BY at, path`, at),
    cardsOfDayOfYear: (monthDay: string) =>
      rows<Card>(`SELECT ${CARD} FROM articles WHERE live = 1 AND substr(at, 6, 5) = ? ORDER BY at, path`, monthDay),
    correctedCards: () =>
      rows<Card>(
        `SELECT ${CARD_OF_A} FROM corrected c JOIN articles a ON a.path = c.path WHERE live = 1 ORDER BY at, a.path`,
      ),
    withdrawnCardsOfPeriod: (prefix: string) =>
      rows<Card>(
        `SELECT ${CARD} FROM articles WHERE live = 0 AND state = 'withdrawn' AND at >= ? AND at < ? ORDER BY at, path`,
        prefix,
        `${prefix}~`,
      ),
    cardsOfList: (list: List) => rows<Card>(`SELECT ${CARD_OF_A} ${MEMBERS} ORDER BY m.at, m.path`, ...ofList(list)),
    cardsOfListInPeriod: (list: List, prefix: string) =>
      rows<Card>(
        `SELECT ${CARD_OF_A} ${MEMBERS} AND m.at >= ? AND m.at < ? ORDER BY m.at, m.path`,
        ...ofList(list),
        prefix,
        `${prefix}~`,
      ),
    newestCardsOfList: (list: List, limit: number) =>
      rows<Card>(`SELECT ${CARD_OF_A} ${MEMBERS} ORDER BY m.at DESC, m.path DESC LIMIT ?`, ...ofList(list), limit),
    /** Up to `limit` members before an article, newest first. */
    cardsBefore: (list: List, of: Pick<Card, 'at' | 'path'>, limit: number) =>
      rows<Card>(
        `SELECT ${CARD_OF_A} ${MEMBERS} AND (m.at, m.path) < (?, ?) ORDER BY m.at DESC, m.path DESC LIMIT ?`,
        ...ofList(list),
        of.at,
        of.path,
        limit,
      ),
    /** Up to `limit` members after an article, oldest first. */
    cardsAfter: (list: List, of: Pick<Card, 'at' | 'path'>, limit: number) =>
      rows<Card>(
        `SELECT ${CARD_OF_A} ${MEMBERS} AND (m.at, m.path) > (?, ?) ORDER BY m.at, m.path LIMIT ?`,
        ...ofList(list),
        of.at,
        of.path,
        limit,
      ),
    /** The cards of a series' parts, in the order of their numbers. */
    cardsOfSeries: (slug: string) =>
      rows<Card>(`SELECT ${CARD_OF_A} ${MEMBERS} ORDER BY m.part, m.at, m.path`, 'series', slug),

    // What there is
    /** The months in which anything is known, live or not, oldest first. */
    allPeriods: () =>
      rows<{ period: Period }>('SELECT DISTINCT substr(at, 1, 7) period FROM articles ORDER BY 1').map(
        ({ period }) => period,
      ),
    /** The calendar days (`MM-DD`) that have articles. */
    daysOfYear: () =>
      rows<{ day: string }>('SELECT DISTINCT substr(at, 6, 5) day FROM articles WHERE live = 1 ORDER BY 1').map(
        ({ day }) => day,
      ),
    /** The lists of a kind with their names, by slug, without counting: it steps from list to list through the index. */
    namesOf: (kind: ListKind) =>
      rows<Named>(
        `WITH RECURSIVE slugs (slug) AS (
           SELECT (SELECT slug FROM memberships WHERE kind = ?1 AND live = 1 ORDER BY slug LIMIT 1)
           UNION ALL
           SELECT (SELECT slug FROM memberships WHERE kind = ?1 AND live = 1 AND slug > slugs.slug ORDER BY slug LIMIT 1) FROM slugs WHERE slug IS NOT NULL)
         SELECT slug, (SELECT name FROM memberships m WHERE m.kind = ?1 AND m.slug = slugs.slug AND m.live = 1
           ORDER BY at DESC, path DESC LIMIT 1) name FROM slugs WHERE slug IS NOT NULL ORDER BY slug`,
        kind,
      ),
    slugsOf: (kind: ListKind) =>
      rows<{ slug: string }>('SELECT DISTINCT slug FROM memberships WHERE kind = ? AND live = 1 ORDER BY 1', kind).map(
        ({ slug }) => slug,
      ),
  };
}
