import type { Statements } from './statements.ts';

/** What the search index asks of the catalog. */
export function createSearchQueries({ articles }: Statements) {
  return {
    /** The live articles from one day to another, both included. */
    ofDays: (from: string, to: string) =>
      articles('SELECT path FROM articles WHERE live = 1 AND at >= ? AND at < ? ORDER BY at, path', from, `${to}~`),
  };
}
