import type { Article } from '../model/article.ts';
import type { List } from '../model/list.ts';
import { type Period, periodOf } from '../model/period.ts';
import type { Statements } from './statements.ts';

/** What stands around an article in a list. */
export interface Neighbourhood {
  /** The articles before it, the nearest first. */
  before: Article[];
  after?: Article;
}

/** Some articles of a list in their order, by path, and where each stands. */
interface Walk {
  paths: string[];
  ranks: Map<string, number>;
}

/** What is asked of the articles around an article. */
export function createNeighbourQueries({ rows, once, articleByPath }: Statements) {
  /** The members of a month with up to `before` ahead of them and the one that follows: one reading for all articles of the month. */
  const walkOf = (list: List | undefined, period: Period, before: number): Walk => {
    const from = list ? 'FROM memberships WHERE kind = ? AND slug = ? AND live = 1' : 'FROM articles WHERE live = 1';
    const paths = (condition: string, ...values: (string | number)[]): string[] =>
      rows<{ path: string }>(
        `SELECT path ${from} AND ${condition}`,
        ...(list ? [list.kind, list.slug] : []),
        ...values,
      ).map(({ path }) => path);
    const end = `${period}~`;
    const walk = [
      ...paths('at < ? ORDER BY at DESC, path DESC LIMIT ?', period, before).reverse(),
      ...paths('at >= ? AND at < ? ORDER BY at, path', period, end),
      ...paths('at > ? ORDER BY at, path LIMIT 1', end),
    ];
    return { paths: walk, ranks: new Map(walk.map((path, rank) => [path, rank])) };
  };

  return {
    /** Up to `before` articles before a live article and the one after it, in a list that holds it or, without one, in the archive. */
    around(list: List | undefined, of: Pick<Article, 'at' | 'path'>, before: number): Neighbourhood {
      const period = periodOf(of.at);
      const name = list ? `${list.kind}/${list.slug}` : '';
      const { paths, ranks } = once(
        `around/${before}/${period}/${name}`,
        () => walkOf(list, period, before),
        ({ paths }) => paths.length,
      );
      const rank = ranks.get(of.path);
      if (rank === undefined) throw new Error(`${of.path} is no live article of ${name || 'the archive'}.`);
      const next = paths[rank + 1];
      return {
        before: paths
          .slice(Math.max(0, rank - before), rank)
          .reverse()
          .map(articleByPath),
        after: next === undefined ? undefined : articleByPath(next),
      };
    },
  };
}
