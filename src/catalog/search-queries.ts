import type { Statements } from './statements.ts';

/** What the search index asks of the catalog. */
export function createSearchQueries({ rows, articles }: Statements) {
  return {
    /** Every day with articles, in order: how many, and their paths and blob ids as one text. */
    filesByDay: () =>
      rows<{ day: string; count: number; files: string }>(
        `SELECT substr(at, 1, 10) day, count(*) count, group_concat(path || ' ' || blob, char(10) ORDER BY at, path) files
           FROM articles WHERE live = 1 GROUP BY 1 ORDER BY 1`,
      ),
    ofDays: (from: string, to: string) =>
      articles('SELECT data FROM articles WHERE live = 1 AND at >= ? AND at < ? ORDER BY at, path', from, `${to}~`),
  };
}
