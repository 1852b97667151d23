import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { LRUCache } from 'lru-cache';
import type { Article } from '../model/article.ts';

export type Statements = ReturnType<typeof createStatements>;

type Value = string | number;

/** How many articles are remembered: those of a month, and those that their pages show. */
const ARTICLES = 6000;
/** How many rows the answers may have that are remembered because they are slow to find. */
const ROWS = 250_000;

/**
 * Asks a catalog in SQL. Each statement is prepared once; answers are typed by the caller, and `data` columns are parsed.
 * @param standsStill nothing changes the articles as long as the answers are used, so that they may be remembered
 */
export function createStatements(db: DatabaseSync, standsStill = false) {
  const prepare = preparer(db, false);
  const prepareTuples = preparer(db, true);
  const rows = <T>(sql: string, ...values: Value[]): T[] => prepare(sql).all(...values) as T[];
  /** Answers as lists of values rather than as objects, which takes half as long where there are many. */
  const tuples = <T extends Value[]>(sql: string, ...values: Value[]): T[] =>
    prepareTuples(sql).all(...values) as unknown as T[];
  const row = <T>(sql: string, ...values: Value[]): T | undefined => prepare(sql).get(...values) as T | undefined;
  const parsed = <T>(sql: string, ...values: Value[]): T[] =>
    rows<{ data: string }>(sql, ...values).map(({ data }) => JSON.parse(data) as T);

  const known = new LRUCache<string, Article>({ max: ARTICLES });
  const read = (path: string): Article => {
    const [article] = parsed<Article>('SELECT data FROM articles WHERE path = ?', path);
    if (!article) throw new Error(`The catalog names an article that it does not hold: ${path}`);
    return article;
  };
  const remember = (path: string): Article => {
    const remembered = known.get(path);
    if (remembered) return remembered;
    const article = read(path);
    known.set(path, article);
    return article;
  };
  const articleByPath = standsStill ? remember : read;
  /** The articles whose paths a query gives. */
  const articles = (sql: string, ...values: Value[]): Article[] =>
    rows<{ path: string }>(sql, ...values).map(({ path }) => articleByPath(path));
  const article = (sql: string, ...values: Value[]): Article | undefined => {
    const found = row<{ path: string }>(sql, ...values);
    return found && articleByPath(found.path);
  };

  const answers = new LRUCache<string, { value: unknown }>({ maxSize: ROWS });
  /** An answer that is slow to find and has about so many rows: remembered, as long as nothing changes. */
  const once = <T>(question: string, find: () => T, rowsOf: (answer: T) => number = () => 1): T => {
    if (!standsStill) return find();
    const known = answers.get(question);
    if (known) return known.value as T;
    const value = find();
    answers.set(question, { value }, { size: 1 + rowsOf(value) });
    return value;
  };

  return { rows, tuples, row, article, articles, articleByPath, parsed, once };
}

/** Prepares each statement once, with rows as objects or as tuples. */
function preparer(db: DatabaseSync, asTuples: boolean): (sql: string) => StatementSync {
  const statements = new Map<string, StatementSync>();
  return (sql) => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = db.prepare(sql);
      statement.setReturnArrays(asTuples);
      statements.set(sql, statement);
    }
    return statement;
  };
}
