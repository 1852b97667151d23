import type { Queries } from '../catalog/queries.ts';
import type { Article } from '../model/article.ts';
import type { SearchShard } from '../search/partition.ts';
import { article } from '../views/article.ts';
import { feed, listOfFeeds } from '../views/feed.ts';
import { feedArchive } from '../views/feed-archive.ts';
import { partsOf } from '../views/group.ts';
import type { OutputsPlan } from './plan-outputs.ts';

/** The articles whose texts indexing will read. A partial clone has to fetch them. */
export const bodiesOfShards = (shards: readonly SearchShard[], queries: Queries): Article[] =>
  shards.flatMap(({ from, to }) => [...queries.ofDays(from, to)]);

/**
 * The articles whose texts rendering will read. A partial clone has to fetch them.
 * @param items articles in a feed
 */
export function bodiesOfPages(plan: OutputsPlan, queries: Queries, items: number): Article[] {
  const found = new Map<string, Article>();
  const add = (articles: Iterable<Article | undefined>): void => {
    for (const one of articles) if (one) found.set(one.path, one);
  };
  const groups = new Set<string>();
  for (const [address, { group }] of plan.render) {
    const [view, key] = partsOf(group);
    if (view === article.name) add([queries.articleAt(address)]);
    else if (!groups.has(group)) {
      groups.add(group);
      const list = view === feed.name ? listOfFeeds(key) : undefined;
      if (list) add(queries.articles.newestMembers(list, items));
      else if (view === feed.name) add(queries.articles.newest(items));
      else if (view === feedArchive.name) add(queries.articles.ofMonth(key));
    }
  }
  return [...found.values()];
}
