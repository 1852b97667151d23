import type { Queries } from '../catalog/queries.ts';
import type { Article } from '../model/article.ts';
import type { ListKind } from '../model/list.ts';
import { partsOf } from '../plan/group.ts';
import type { SearchShard } from '../search/partition.ts';
import type { Work } from './work.ts';

/**
 * The articles whose texts rendering and indexing will read: for a partial clone, which has to fetch them.
 * @param items articles in a feed
 */
export function bodiesToRead(work: Work, shards: readonly SearchShard[], queries: Queries, items: number): Article[] {
  const found = new Map<string, Article>();
  const add = (articles: Iterable<Article | undefined>): void => {
    for (const article of articles) if (article) found.set(article.path, article);
  };
  const groups = new Set<string>();
  for (const [address, { group }] of work.render) {
    const [kind, key] = partsOf(group);
    if (kind === 'articles') add([queries.articleAt(address)]);
    else if (!groups.has(group) && !address.endsWith('.html')) {
      groups.add(group);
      if (kind === 'feed') add(queries.ofPeriod(key));
      else if (kind === 'site') add(queries.newest(items));
      else if (LISTS.has(kind)) add(queries.newestMembers({ kind: kind as ListKind, slug: key }, items));
    }
  }
  for (const { from, to } of shards) add(queries.ofDays(from, to));
  return [...found.values()];
}

const LISTS: ReadonlySet<string> = new Set<ListKind>(['category', 'author', 'tag', 'series']);
