/** Syllables of more than this many articles are none of a single misprint. */
const FEWEST_ARTICLES = 2;
/** More syllables than Vietnamese has; the rest are rare foreign words and names. */
const MOST_WORDS = 8000;

/** How many articles of a shard hold each word. */
export type WordCounts = Record<string, number>;

/**
 * The archive's syllables from the most frequent to the rarest, from the counts of its shards. Frequencies are compared by
 * powers of two, so that one more article seldom changes the list.
 */
export function createLexicon(shards: Iterable<WordCounts>): string[] {
  const sums = new Map<string, number>();
  for (const counts of shards) {
    for (const [word, count] of Object.entries(counts)) sums.set(word, (sums.get(word) ?? 0) + count);
  }
  return [...sums]
    .filter(([, count]) => count >= FEWEST_ARTICLES)
    .map(([word, count]): [string, number] => [word, Math.floor(Math.log2(count))])
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}
