import type { ShardHits } from './shard-hits.ts';

/**
 * A word that more than this part of the articles hold, and at least so many, says next to nothing about any of them, and to list
 * who holds it takes more bytes than all else.
 */
const EVERYWHERE = { part: 0.25, articles: 1000 } as const;

/**
 * For each word of the query, whether it has a say in what is a result: whether any article holds it, and it is not too common, or
 * the rarest of those that are. All have where no article holds any.
 */
export function decidingWords(shards: readonly ShardHits[]): boolean[] {
  const articles = shards.reduce((sum, { shard }) => sum + shard.count, 0);
  const holders = (shards[0]?.words ?? []).map((_, i) => {
    const typed = shards.reduce((sum, { words }) => sum + (words[i]?.typed ?? 0), 0);
    return typed || shards.reduce((sum, { words }) => sum + (words[i]?.any ?? 0), 0);
  });
  const rarest = Math.min(...holders.filter((count) => count > 0));
  const most = Math.max(EVERYWHERE.articles, EVERYWHERE.part * articles, rarest);
  return holders.map((count) => rarest === Infinity || (count > 0 && count <= most));
}
