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

/** The hash of a pair, from those of its words. */
export const hashPair = (first: number, second: number): number => mix(Math.imul(first, 0x9e3779b1) ^ second);

/** Which of a shard's files holds a term. */
export const bucketOf = (hash: number, buckets: number): number => (hash >>> 0) % buckets;

/** The hash of a term as a whole. */
export function hashTerm(term: string): number {
  const [first = '', second] = fold(term).split(' ');
  return second === undefined ? hashWord(first) : hashPair(hashWord(first), hashWord(second));
}

/** Spreads the bits of a hash (the finaliser of MurmurHash3). */
function mix(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
