import type { ShardHits } from './shard-hits.ts';

/** A word that more than this part of the articles hold says next to nothing about any of them. */
const EVERYWHERE = 0.5;

/**
 * For each word of the query, whether it has a say in what is a result: whether any article holds it, and no more than half of
 * them do. All have where none has.
 */
export function decidingWords(shards: readonly ShardHits[]): boolean[] {
  const articles = shards.reduce((sum, { shard }) => sum + shard.count, 0);
  const holders = (shards[0]?.words ?? []).map((_, i) => {
    const typed = shards.reduce((sum, { words }) => sum + (words[i]?.typed ?? 0), 0);
    return typed || shards.reduce((sum, { words }) => sum + (words[i]?.any ?? 0), 0);
  });
  const decides = holders.map((count) => count > 0 && count <= EVERYWHERE * articles);
  return decides.includes(true) ? decides : decides.map(() => true);
}
