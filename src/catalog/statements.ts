import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '../model/article.ts';

export type Statements = ReturnType<typeof createStatements>;

type Value = string | number;

/** Asks a catalog in SQL. Each statement is prepared once; answers are typed by the caller, and `data` columns are parsed. */
export function createStatements(db: DatabaseSync) {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepare = (sql: string) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = db.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  };
  const rows = <T>(sql: string, ...values: Value[]): T[] => prepare(sql).all(...values) as T[];
  const row = <T>(sql: string, ...values: Value[]): T | undefined => prepare(sql).get(...values) as T | undefined;
  const article = (sql: string, ...values: Value[]): Article | undefined => {
    const found = row<{ data: string }>(sql, ...values);
    return found && (JSON.parse(found.data) as Article);
  };
  const articles = (sql: string, ...values: Value[]): Article[] =>
    rows<{ data: string }>(sql, ...values).map(({ data }) => JSON.parse(data) as Article);
  const parsed = <T>(sql: string, ...values: Value[]): T[] =>
    rows<{ data: string }>(sql, ...values).map(({ data }) => JSON.parse(data) as T);

  return { rows, row, article, articles, parsed };
}
