import type { Period } from '../model/period.ts';
import type { Statements } from './statements.ts';

/** A former address of an article, and its address of today. */
export interface Alias {
  from: string;
  to: string;
}

const ALIASES = `SELECT x.address "from", a.address "to" FROM aliases x JOIN articles a ON a.path = x.path
  WHERE (a.live = 1 OR a.state = 'withdrawn')`;

/** Former addresses and where they lead now: to articles that readers can see, and to withdrawn ones' notices. */
export function createAliasQueries({ rows, row }: Statements) {
  return {
    aliases: () => rows<Alias>(`${ALIASES} ORDER BY 1`),
    aliasesOfPeriod: (period: Period) =>
      rows<Alias>(`${ALIASES} AND a.at >= ? AND a.at < ? ORDER BY 1`, period, `${period}~`),
    aliasAt: (address: string) => row<Alias>(`${ALIASES} AND x.address = ?`, address),
  };
}
