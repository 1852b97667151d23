import { fold } from '../vietnamese/fold.ts';

/*
 * A term is what the index knows articles by: a word ("đường"), two words that stand together ("đường sắt"), or a property of
 * the article ("category:the-thao"). Terms that fold alike share a file of the index, so that one request serves a query
 * typed with and without accents.
 */

/** The properties that results can be narrowed by. */
export type Facet = 'category' | 'author' | 'kind';

export const pairTerm = (first: string, second: string): string => `${first} ${second}`;
export const facetTerm = (facet: Facet, slug: string): string => `${facet}:${slug}`;

/** A 32-bit hash (FNV-1a over the code units) of a folded word or facet term. */
export function hashWord(folded: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** An index has at least a bucket for words and one for pairs. */
export const FEWEST_BUCKETS = 2;

/*
 * Words have the first third of an index's buckets, pairs the rest: the titles of the whole archive are searched by words alone,
 * and need not pay for pairs.
 */
const bucketsOfWords = (buckets: number): number => Math.ceil(buckets / 3);

/** Which of a shard's buckets holds a word, or a property, by its hash. */
export const bucketOfWord = (hash: number, buckets: number): number => (hash >>> 0) % bucketsOfWords(buckets);

/** Which holds a pair, by the hashes of its words. */
export function bucketOfPair(first: number, second: number, buckets: number): number {
  const before = bucketsOfWords(buckets);
  return before + ((mix(Math.imul(first, 0x9e3779b1) ^ second) >>> 0) % (buckets - before));
}

/** Which holds a term. */
export function bucketOf(term: string, buckets: number): number {
  const [first = '', second] = fold(term).split(' ');
  return second === undefined
    ? bucketOfWord(hashWord(first), buckets)
    : bucketOfPair(hashWord(first), hashWord(second), buckets);
}

/** Spreads the bits of a hash (the finaliser of MurmurHash3). */
function mix(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
