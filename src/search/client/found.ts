import { fold } from '../../vietnamese/fold.ts';
import { docOf, levelOf, type TermPostings } from '../bucket.ts';

/** Marks a hit as spelled the way it was typed. */
export const AS_TYPED = 16;

/**
 * How much each article of a shard is about a term: 0 where it is not known to hold it; else its level from 1 to 8, plus
 * {@link AS_TYPED} where the marks are those typed, or none were typed.
 */
export type Strengths = Uint8Array;

/** The articles of a shard that hold a term. */
export interface Found {
  strengths: Strengths;
  /** How many articles hold it as it was typed, and how many in any spelling, those included that are only in the tail. */
  typed: number;
  any: number;
  /** Whether there is a tail that has not been read. */
  hasTail: boolean;
}

/** A term of the query, and whether the marks of its words are meant. */
export interface AskedTerm {
  term: string;
  accented: boolean;
}

export const nothingFound = (articles: number): Found => ({
  strengths: new Uint8Array(articles),
  typed: 0,
  any: 0,
  hasTail: false,
});

/** What the lists of a bucket say of a term, in whatever spelling. */
export function foundIn(lists: readonly TermPostings[], asked: AskedTerm, articles: number): Found {
  const strengths = new Uint8Array(articles);
  noteAll(strengths, lists, asked);
  const unlisted = (isCounted: (spelling: string) => boolean): number =>
    lists.reduce((sum, list) => (isCounted(list.term) ? sum + list.unlisted : sum), 0);
  const { typed, any } = countOf(strengths);
  const inTail = unlisted(() => true);
  return {
    strengths,
    typed: typed + unlisted((spelling) => isTyped(spelling, asked)),
    any: any + inTail,
    hasTail: inTail > 0,
  };
}

/** The same with what the lists of its tail say. */
export function withTail(found: Found, lists: readonly TermPostings[], asked: AskedTerm): Found {
  const strengths = found.strengths.slice();
  noteAll(strengths, lists, asked);
  return { strengths, ...countOf(strengths), hasTail: false };
}

/** The same, where it is known besides that the term stands wherever a pair does that it is part of. */
export function withPairs(found: Found, pairs: readonly Found[]): Found {
  if (pairs.every(({ any }) => any === 0)) return found;
  const strengths = found.strengths.slice();
  for (const pair of pairs) {
    for (let doc = 0; doc < strengths.length; doc++) {
      const strength = pair.strengths[doc] ?? 0;
      if (strength > 0) strengths[doc] = Math.max(strengths[doc] ?? 0, strength >= AS_TYPED ? AS_TYPED + 1 : 1);
    }
  }
  return { ...found, strengths };
}

/** Whether a term of the index is one of the query's in some spelling. */
export function isSpellingOf(term: string): (other: string) => boolean {
  const folded = fold(term);
  return (other) => fold(other) === folded;
}

const isTyped = (spelling: string, { term, accented }: AskedTerm): boolean => !accented || spelling === term;

function noteAll(strengths: Strengths, lists: readonly TermPostings[], asked: AskedTerm): void {
  for (const { term, postings } of lists) {
    const base = (isTyped(term, asked) ? AS_TYPED : 0) + 1;
    for (let i = 0; i < postings.length; i++) {
      const posting = postings[i] ?? 0;
      const doc = docOf(posting);
      strengths[doc] = Math.max(strengths[doc] ?? 0, base + levelOf(posting));
    }
  }
}

function countOf(strengths: Strengths): { typed: number; any: number } {
  let typed = 0;
  let any = 0;
  for (const strength of strengths) {
    if (strength > 0) any++;
    if (strength >= AS_TYPED) typed++;
  }
  return { typed, any };
}
