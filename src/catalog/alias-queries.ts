import type { Period } from '../model/period.ts';
import type { Statements } from './statements.ts';

/** A former address of an article, and its address of today. */
export interface Alias {
  from: string;
  to: string;
}

/**
 * In SQL: the addresses that articles' files name, and those that follow from the settings and at which nothing else stands; of
 * several articles that had one, the first. That no two files name the same address is checked elsewhere.
 */
const LEADING = `FROM aliases x JOIN articles a ON a.path = x.path
  WHERE (a.live = 1 OR a.state = 'withdrawn') AND (x.origin = 0 OR (
    NOT EXISTS (SELECT 1 FROM articles b WHERE b.address = x.address AND (b.live = 1 OR b.state = 'withdrawn'))
    AND NOT EXISTS (SELECT 1 FROM files f WHERE f.path = 'pages/' || substr(x.address, 2, length(x.address) - 6) || '.md')
    AND NOT EXISTS (SELECT 1 FROM aliases y JOIN articles b ON b.path = y.path
      WHERE y.address = x.address AND y.path <> x.path AND (b.live = 1 OR b.state = 'withdrawn')
      AND (y.origin = 0 OR (b.at, b.path) < (a.at, a.path)))
  ))`;
const ALIASES = `SELECT x.address "from", a.address "to" ${LEADING}`;

/** Former addresses and where they lead now: to articles that readers can see, and to withdrawn ones' notices. */
export function createAliasQueries({ rows, row }: Statements) {
  return {
    /** All of them, those for which a page or a rule answers among them. */
    allAliases: () => rows<Alias>(`${ALIASES} ORDER BY 1`),
    /** Those that articles' files name. */
    namedAliases: () => rows<Alias>(`${ALIASES} AND x.origin = 0 ORDER BY 1`),
    /** Those of a month's articles for which no rule answers. */
    aliasesOfPeriod: (period: Period) =>
      rows<Alias>(`${ALIASES} AND x.origin < 2 AND a.at >= ? AND a.at < ? ORDER BY 1`, period, `${period}~`),
    aliasAt: (address: string) => row<Alias>(`${ALIASES} AND x.address = ?`, address),
    /** The months of the articles that have stood at one of some addresses, by the settings or by what their files say. */
    periodsOfAliases: (addresses: readonly string[]) =>
      rows<{ period: Period }>(
        `SELECT DISTINCT substr(a.at, 1, 7) period FROM aliases x JOIN articles a ON a.path = x.path
         WHERE x.address IN (SELECT value FROM json_each(?))`,
        JSON.stringify(addresses),
      ).map(({ period }) => period),
  };
}
