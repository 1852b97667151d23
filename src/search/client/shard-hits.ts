import { fold } from '../../vietnamese/fold.ts';
import { decodeBucket } from '../bucket.ts';
import type { DayCounts, ShardEntry } from '../files.ts';
import { type Facet, facetTerm, hashTerm } from '../term.ts';
import { type Query, termsOfPhrase } from './query.ts';
import type { Source } from './source.ts';

/** What results are narrowed to. Days are `YYYY-MM-DD`, both included; the others are slugs. */
export interface Filters extends Partial<Record<Facet, string>> {
  from?: string;
  to?: string;
}

/** Marks a hit as spelled the way it was typed. */
export const AS_TYPED = 16;

/**
 * How much each article of a shard is about a term: 0 where it does not hold it; else its level from 1 to 8, plus
 * {@link AS_TYPED} where the marks are those typed, or none were typed.
 */
export type Strengths = Uint8Array;

/** The articles of a shard that hold a term. */
export interface Found {
  strengths: Strengths;
  /** How many articles hold it as it was typed, those included that are only in the tail; and how many in any spelling. */
  typed: number;
  any: number;
}

/** What one shard holds for a query. */
export interface ShardHits {
  shard: ShardEntry;
  words: Found[];
  pairs: Found[];
  /** 1 for each article that phrases, exclusions and filters let through. */
  allowed: Uint8Array;
  /** In how many articles each spelling of the query's words and pairs stands. */
  spellings: Map<string, number>;
}

/** Whether a shard can hold anything within a range of days. */
export const overlaps = ({ from, to }: ShardEntry, filters: Filters): boolean =>
  (!filters.from || to >= filters.from) && (!filters.to || from <= filters.to);

/** Fetches what a shard holds for a query: a bucket for each word and each pair. */
export async function loadHits(
  source: Source,
  shard: ShardEntry,
  query: Query,
  filters: Filters,
  options: { urgent: boolean; signal?: AbortSignal },
): Promise<ShardHits> {
  const spellings = new Map<string, number>();
  const find = async (term: string, accented: boolean, isWhole: boolean): Promise<Found> => {
    const folded = fold(term);
    const found: Found = { strengths: new Uint8Array(shard.count), typed: 0, any: 0 };
    if (!term.split(' ').every((word) => source.mayHold(shard.key, word))) return found;
    const hash = hashTerm(folded);
    const isWanted = (other: string): boolean => fold(other) === folded;
    const listed = decodeBucket(await source.bucket(shard, hash, options), isWanted);
    const hasTail = isWhole && listed.some(({ unlisted }) => unlisted > 0);
    const tail = hasTail ? decodeBucket(await source.tail(shard, hash, options), isWanted) : [];
    for (const hit of [...listed, ...tail]) {
      const isTyped = !accented || hit.term === term;
      hit.docs.forEach((doc, i) => {
        note(found, doc, (isTyped ? AS_TYPED : 0) + 1 + (hit.levels[i] ?? 0));
      });
      if (isTyped && !hasTail) found.typed += hit.unlisted;
    }
    for (const { term, docs, unlisted } of listed) spellings.set(term, docs.length + unlisted);
    return found;
  };
  const findPhrase = (phrase: readonly string[]) =>
    Promise.all(termsOfPhrase(phrase).map((term) => find(term, query.accented, true)));
  const facets = (['category', 'author', 'kind'] as const).flatMap((facet) => {
    const slug = filters[facet];
    return slug ? [facetTerm(facet, slug)] : [];
  });

  const [words, pairs, phrases, excluded, narrowed, range] = await Promise.all([
    Promise.all(query.words.map((word) => find(word, query.accented, turnsOn(query, word)))),
    Promise.all(query.pairs.map(({ term }) => find(term, query.accented, false))),
    Promise.all(query.phrases.map(findPhrase)),
    Promise.all(query.excluded.map(findPhrase)),
    Promise.all(facets.map((facet) => find(facet, false, false))),
    docsWithin(source, shard, filters),
  ]);

  query.pairs.forEach(({ first, second }, i) => {
    addMentions(words[first], pairs[i]);
    addMentions(words[second], pairs[i]);
  });
  const holds = (phrase: Found[], doc: number) => phrase.every(({ strengths }) => (strengths[doc] ?? 0) >= AS_TYPED);
  const allowed = new Uint8Array(shard.count);
  for (let doc = range.first; doc < range.end; doc++) {
    const isAllowed =
      narrowed.every(({ strengths }) => strengths[doc]) &&
      phrases.every((phrase) => holds(phrase, doc)) &&
      !excluded.some((phrase) => holds(phrase, doc));
    allowed[doc] = isAllowed ? 1 : 0;
  }
  return { shard, words, pairs, allowed, spellings };
}

/** Whether it is a word's presence alone that makes an article a result. */
const turnsOn = ({ words, phrases }: Query, word: string): boolean =>
  words.length === 1 || phrases.some((phrase) => phrase.length === 1 && phrase[0] === word);

/** Notes that an article holds a term. */
function note(found: Found, doc: number, strength: number): void {
  const known = found.strengths[doc] ?? 0;
  if (known === 0) found.any++;
  if (known < AS_TYPED && strength >= AS_TYPED) found.typed++;
  found.strengths[doc] = Math.max(known, strength);
}

/** Where a pair stands, both its words stand, whether or not they are listed there. */
function addMentions(word: Found | undefined, pair: Found | undefined): void {
  if (!word || !pair || pair.any === 0) return;
  const typed = word.typed;
  pair.strengths.forEach((strength, doc) => {
    if (strength > 0) note(word, doc, strength >= AS_TYPED ? AS_TYPED + 1 : 1);
  });
  // Those that were not listed have been counted already.
  word.typed = typed;
}

/** The articles of a shard that lie within a range of days: they stand in the order of time. */
async function docsWithin(
  source: Source,
  shard: ShardEntry,
  { from = '', to = '9999' }: Filters,
): Promise<{ first: number; end: number }> {
  if (shard.from >= from && shard.to <= to) return { first: 0, end: shard.count };
  const days: DayCounts = await source.days(shard.key);
  const countUntil = (isIn: (day: string) => boolean) =>
    days.reduce((sum, [day, count]) => (isIn(day) ? sum + count : sum), 0);
  return { first: countUntil((day) => day < from), end: countUntil((day) => day <= to) };
}
