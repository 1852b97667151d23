import { decodeBucket, type TermPostings } from '../bucket.ts';
import type { DayCounts, ShardEntry } from '../files.ts';
import { type Facet, facetTerm } from '../term.ts';
import { AS_TYPED, type Found, foundIn, isSpellingOf, nothingFound, withPairs, withTail } from './found.ts';
import { type Query, termsOfPhrase } from './query.ts';
import type { FetchOptions, Source } from './source.ts';

/** What results are narrowed to. Days are `YYYY-MM-DD`, both included; the others are slugs. */
export interface Filters extends Partial<Record<Facet, string>> {
  from?: string;
  to?: string;
}

/** What is known of one shard for a query. */
export interface ShardHits {
  shard: ShardEntry;
  words: readonly Found[];
  /** None as long as only titles and leads have been read. */
  pairs: readonly Found[];
  /** 1 for each article that phrases, exclusions and filters let through. */
  allowed: Uint8Array;
  /** In how many articles each spelling of the query's words and pairs stands. */
  spellings: ReadonlyMap<string, number>;
}

/** Whether a shard can hold anything within a range of days. */
export const overlaps = ({ from, to }: ShardEntry, filters: Filters): boolean =>
  (!filters.from || to >= filters.from) && (!filters.to || from <= filters.to);

/**
 * Fetches a bucket for each word of a query, and what decides which articles are allowed. They tell every article with a word in
 * its title or lead, and every one at all that holds a word which is not common in the shard.
 */
export async function readTitles(
  source: Source,
  shard: ShardEntry,
  query: Query,
  filters: Filters,
  options: FetchOptions,
): Promise<ShardHits> {
  const read = createReader(source, shard, query.accented, options);
  const findPhrase = (phrase: readonly string[]) => Promise.all(termsOfPhrase(phrase).map(read.whole));
  const facets = (['category', 'author', 'kind'] as const).flatMap((facet) => {
    const slug = filters[facet];
    return slug ? [facetTerm(facet, slug)] : [];
  });
  const [words, phrases, excluded, narrowed, range] = await Promise.all([
    Promise.all(query.words.map(read.listed)),
    Promise.all(query.phrases.map(findPhrase)),
    Promise.all(query.excluded.map(findPhrase)),
    Promise.all(facets.map(read.listed)),
    docsWithin(source, shard, filters),
  ]);

  const holds = (phrase: Found[], doc: number) => phrase.every(({ strengths }) => (strengths[doc] ?? 0) >= AS_TYPED);
  const allowed = new Uint8Array(shard.count);
  for (let doc = range.first; doc < range.end; doc++) {
    const isAllowed =
      narrowed.every(({ strengths }) => strengths[doc]) &&
      phrases.every((phrase) => holds(phrase, doc)) &&
      !excluded.some((phrase) => holds(phrase, doc));
    allowed[doc] = isAllowed ? 1 : 0;
  }
  return { shard, words, pairs: [], allowed, spellings: read.spellings };
}

/**
 * Adds what whole texts hold: where the words stand in pairs, and who only mentions those that decide what is a result.
 * @param decides for each word of the query
 */
export async function readTexts(
  source: Source,
  hits: ShardHits,
  query: Query,
  decides: readonly boolean[],
  options: FetchOptions,
): Promise<ShardHits> {
  const read = createReader(source, hits.shard, query.accented, options);
  const [mentioned, pairs] = await Promise.all([
    Promise.all(hits.words.map((found, i) => (decides[i] ? read.rest(query.words[i] ?? '', found) : found))),
    Promise.all(query.pairs.map(({ term }) => read.listed(term))),
  ]);
  const words = mentioned.map((found, i) =>
    withPairs(
      found,
      pairs.filter((_, p) => query.pairs[p]?.first === i || query.pairs[p]?.second === i),
    ),
  );
  return { ...hits, words, pairs, spellings: new Map([...hits.spellings, ...read.spellings]) };
}

/** Reads terms from a shard, and gathers in how many articles each of their spellings stands. */
function createReader(source: Source, shard: ShardEntry, accented: boolean, options: FetchOptions) {
  const spellings = new Map<string, number>();
  const mayHold = (term: string): boolean => term.split(' ').every((word) => source.mayHold(shard.key, word));
  const decode = (bytes: Uint8Array, term: string): TermPostings[] => decodeBucket(bytes, isSpellingOf(term));

  const listed = async (term: string): Promise<Found> => {
    if (!mayHold(term)) return nothingFound(shard.count);
    const lists = decode(await source.bucket(shard, term, options), term);
    for (const { term: spelling, postings, unlisted } of lists) spellings.set(spelling, postings.length + unlisted);
    return foundIn(lists, { term, accented }, shard.count);
  };
  const rest = async (term: string, found: Found): Promise<Found> =>
    found.hasTail ? withTail(found, decode(await source.tail(shard, term, options), term), { term, accented }) : found;
  return { spellings, listed, rest, whole: async (term: string) => rest(term, await listed(term)) };
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
