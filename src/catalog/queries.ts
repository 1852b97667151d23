import type { DatabaseSync } from 'node:sqlite';
import { sitePageAddress } from '../model/address.ts';
import type { Article, LocalTime, Named, Notice, SitePage } from '../model/article.ts';
import type { NameKind } from '../model/known-names.ts';
import type { ListKind } from '../model/list.ts';
import type { Comment, MediaFile } from '../model/media.ts';
import { type Period, yearOf } from '../model/period.ts';
import { createAliasQueries } from './alias-queries.ts';
import { type ArticleForm, createArticleQuestions, DIGESTS } from './article-questions.ts';
import { createFeedQueries } from './feed-queries.ts';
import { createListQueries, type ListSummary } from './list-queries.ts';
import { COUNTS_OF_DAYS, LINKED_FILES, LIVE_MONTHS, USED_MEDIA } from './schema.ts';
import { createSearchQueries } from './search-queries.ts';
import { createStatements } from './statements.ts';

export type { ListSummary };

export type Queries = ReturnType<typeof createQueries>;

/** An article as far as its address and its neighbours follow from it. */
export interface ArticlePlace extends Pick<Article, 'path' | 'at' | 'address' | 'category'> {
  /** The slug of its series, if it is part of one. */
  series: string | null;
}

/**
 * The named questions that everything asks of the catalog. Statements are prepared once; the connection stays the caller's. The
 * questions whose answers hold articles are in `articles`; in `digests` the same ones, with a digest in place of each article.
 * @param standsStill nothing changes the articles as long as the answers are used: those that are asked for again are remembered
 */
export function createQueries(db: DatabaseSync, standsStill = false) {
  const statements = createStatements(db, standsStill);
  const { rows, row, tuples, article, articles, articleByPath, parsed, once } = statements;
  const wholeArticles: ArticleForm<Article> = { name: 'articles', column: () => 'path', of: articleByPath };

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

  /** The months in which anything is known, live or not, oldest first. */
  const allPeriods = (): Period[] =>
    rows<{ period: Period }>(
      `WITH RECURSIVE ${LIVE_MONTHS} SELECT period FROM live_months
       UNION SELECT substr(at, 1, 7) FROM articles WHERE live = 0 ORDER BY 1`,
    ).map(({ period }) => period);

  /** The files to which an article, page or notice links, and where they stand. */
  const linkedFiles = (path: string) => rows<{ target: string; place: string | null }>(LINKED_FILES, path);
  /** The pictures and files that an article, page or notice shows: their paths below `media/`, and their versions. */
  const mediaShownBy = (path: string) =>
    rows<{ src: string; blob: string | null; facts: string | null; state: string | null }>(USED_MEDIA, path);

  /** The lists of a kind with their names, by slug: it steps from list to list through the index. */
  const namesOf = (kind: ListKind): Named[] =>
    rows<Named>(
      `WITH RECURSIVE slugs (slug) AS (
         SELECT (SELECT slug FROM memberships WHERE kind = ?1 AND live = 1 ORDER BY slug LIMIT 1)
         UNION ALL
         SELECT (SELECT slug FROM memberships WHERE kind = ?1 AND live = 1 AND slug > slugs.slug ORDER BY slug LIMIT 1) FROM slugs WHERE slug IS NOT NULL)
       SELECT slug, (SELECT name FROM memberships m WHERE m.kind = ?1 AND m.slug = slugs.slug AND m.live = 1
         ORDER BY at DESC, path DESC LIMIT 1) name FROM slugs WHERE slug IS NOT NULL ORDER BY slug`,
      kind,
    );
  return {
    ...createAliasQueries(statements),
    ...createFeedQueries(statements),
    ...createListQueries(statements),
    ...createSearchQueries(statements),
    articles: createArticleQuestions(statements, wholeArticles),
    digests: createArticleQuestions(statements, DIGESTS),

    // One article
    articleAt: (address: string) => article('SELECT path FROM articles WHERE address = ? AND live = 1', address),
    /** The live articles of a month, in order. */
    placesOfPeriod: (period: Period) =>
      rows<ArticlePlace>(
        'SELECT path, at, address, category, series FROM articles WHERE live = 1 AND at >= ? AND at < ? ORDER BY at, path',
        period,
        `${period}~`,
      ),
    withdrawnAt: (address: string) =>
      row<{ address: string; at: LocalTime }>(
        "SELECT address, at FROM articles WHERE address = ? AND state = 'withdrawn'",
        address,
      ),
    withdrawnOfPeriod: (period: Period) =>
      rows<{ address: string; at: LocalTime }>(
        "SELECT address, at FROM articles WHERE live = 0 AND state = 'withdrawn' AND at >= ? AND at < ? ORDER BY at, path",
        period,
        `${period}~`,
      ),

    // What is not out yet: drafts, and articles whose time lies ahead
    hiddenAt: (address: string) =>
      article("SELECT path FROM articles WHERE address = ? AND live = 0 AND state <> 'withdrawn'", address),
    hidden: () => articles("SELECT path FROM articles WHERE live = 0 AND state <> 'withdrawn' ORDER BY at, path"),

    // The whole archive
    /** How many articles each month holds, oldest first; months without any are left out. */
    countsByMonth: () =>
      once('counts by month', () =>
        rows<{ period: Period; count: number }>(
          `SELECT substr(day, 1, 7) period, sum(count) count FROM (${COUNTS_OF_DAYS}) WHERE count > 0 GROUP BY 1 ORDER BY 1`,
        ),
      ),
    /** How many articles each day of a month or year holds. */
    countsByDay: (prefix: string) =>
      rows<{ day: string; count: number }>(
        'SELECT substr(at, 1, 10) day, count(*) count FROM articles WHERE live = 1 AND at >= ? AND at < ? GROUP BY 1 ORDER BY 1',
        prefix,
        `${prefix}~`,
      ),
    // Other files
    sitePages: (): readonly SitePage[] =>
      once('site pages', () => parsed<SitePage>("SELECT data FROM files WHERE kind = 'page' ORDER BY path")),
    /**
     * Notices that have begun at a moment, the newest first, each with the versions of the pictures in it and of the files it
     * links to.
     */
    noticesUntil: (now: string) =>
      once(`notices ${now}`, () =>
        parsed<Notice>("SELECT data FROM files WHERE kind = 'notice' ORDER BY path")
          .filter(({ from }) => from <= now)
          .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : a.path < b.path ? -1 : 1))
          .map((notice) => ({ ...notice, pictures: mediaShownBy(notice.path), links: linkedFiles(notice.path) })),
      ),
    /** Published comments on an article, oldest first. */
    commentsOn: (articleId: string) =>
      parsed<Comment>("SELECT data FROM files WHERE kind = 'comment' AND owner = ?", articleId).sort((a, b) =>
        `${a.at}${a.path}` < `${b.at}${b.path}` ? -1 : 1,
      ),
    /** A file below `media/` that is published, or will be once something shows it; none where nothing could be made of it. */
    media: (src: string): MediaFile | undefined => {
      const file = parsed<MediaFile>("SELECT data FROM files WHERE kind = 'media' AND owner = ? ORDER BY path", src)[0];
      return file?.state === 'failed' ? undefined : file;
    },
    mediaShownBy,
    linkedFiles,
    /** Where an article or a page of content/pages stands, by its path; undefined where there is none. */
    addressOfFile: (path: string): string | undefined =>
      row<{ address: string }>('SELECT address FROM articles WHERE path = ?', path)?.address ??
      (row("SELECT 1 FROM files WHERE path = ? AND kind = 'page'", path)
        ? sitePageAddress(path.slice('pages/'.length, -'.md'.length))
        : undefined),
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

    // What there is
    allPeriods,
    /** The years in which anything is known, oldest first. */
    years: (): string[] => [...new Set(allPeriods().map(yearOf))],
    /** The calendar days (`MM-DD`) that have articles: it steps from day to day through the index. */
    daysOfYear: () =>
      rows<{ day: string }>(
        `WITH RECURSIVE days (day) AS (
           SELECT min(substr(at, 6, 5)) FROM articles WHERE live = 1
           UNION ALL
           SELECT (SELECT min(substr(at, 6, 5)) FROM articles WHERE live = 1 AND substr(at, 6, 5) > day) FROM days WHERE day IS NOT NULL)
         SELECT day FROM days WHERE day IS NOT NULL`,
      ).map(({ day }) => day),
    hasDayOfYear: (monthDay: string): boolean =>
      row('SELECT 1 FROM articles WHERE live = 1 AND substr(at, 6, 5) = ? LIMIT 1', monthDay) !== undefined,
    namesOf,
    /**
     * The lists of authors, tags or series by slug, and in how many articles the names of each stand: drafts and withdrawn ones
     * count as well, so that nothing need be counted again for every article.
     */
    lists: (kind: NameKind): (Named & { uses: number })[] => {
      const uses = new Map(
        tuples<[slug: string, uses: number]>('SELECT slug, sum(uses) FROM names WHERE kind = ? GROUP BY slug', kind),
      );
      return namesOf(kind).map((name) => ({ ...name, uses: uses.get(name.slug) ?? 0 }));
    },
    slugsOf: (kind: ListKind) =>
      rows<{ slug: string }>('SELECT DISTINCT slug FROM memberships WHERE kind = ? AND live = 1 ORDER BY 1', kind).map(
        ({ slug }) => slug,
      ),
  };
}
