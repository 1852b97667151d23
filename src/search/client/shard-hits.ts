import { fold } from '../../vietnamese/fold.ts';
import type { Facet } from '../facet.ts';
import type { DayCounts, ShardEntry } from '../files.ts';
import { anySpelling, facetToken, wordToken } from '../token.ts';
import type { FetchOptions } from './fetch-file.ts';
import { type Found, foundAt, nothingFound, type Occurrences, runsOf, withTexts } from './found.ts';
import type { Query } from './query.ts';
import type { ShardReader, Source } from './source.ts';
import type { SyllableList } from './syllable-list.ts';

/** What results are narrowed to. Days are `YYYY-MM-DD`, both included; the others are slugs. */
export interface Filters extends Partial<Record<Facet, string>> {
  from?: string;
  to?: string;
}

/** What is known of one shard for a query. */
export interface ShardHits {
  shard: ShardEntry;
  words: readonly Found[];
  /** In titles and leads. */
  pairs: readonly Found[];
  /** For each phrase of several words, 1 for each article that has it in title or lead. */
  phrases: readonly Uint8Array[];
  /** For each article, whether phrases, exclusions and filters let it through. */
  allowed: Uint8Array;
}

/** Values of {@link ShardHits.allowed}. MAYBE: title and lead lack a phrase that the text may hold. */
export const [NO, YES, MAYBE] = [0, 1, 2] as const;

/** Whether a shard can hold anything within a range of days. */
export const overlaps = ({ from, to }: ShardEntry, filters: Filters): boolean =>
  (!filters.from || to >= filters.from) && (!filters.to || from <= filters.to);

/** In a question with marks, a word without is careless where it is this rare beside the word's commonest spelling. */
const CARELESS = 0.02;

/** Whether the marks of a word of a query are meant. */
function isExact(word: string, { accented }: Query, syllables: SyllableList): boolean {
  if (fold(word) !== word) return true;
  if (!accented) return false;
  const most = Math.max(0, ...syllables.spellings(word).map(syllables.frequency));
  return syllables.frequency(word) >= CARELESS * most;
}

/** Reads the titles and leads of a shard. */
export async function readTitles(
  source: Source,
  shard: ShardEntry,
  query: Query,
  filters: Filters,
  options: FetchOptions,
): Promise<ShardHits> {
  const syllables = await source.syllables();
  const reader = source.shard(shard);
  const read = (word: string) => findWord(reader.titles, word, isExact(word, query, syllables), syllables, options);
  const facets = (['category', 'author', 'kind'] as const).flatMap((facet) => {
    const slug = filters[facet];
    return slug ? [facetToken(facet, slug)] : [];
  });
  const [words, excluded, narrowed, range] = await Promise.all([
    Promise.all(query.words.map(read)),
    Promise.all(query.excluded.map((phrase) => Promise.all(phrase.map(read)))),
    Promise.all(facets.map((token) => reader.titles(token, [], options))),
    docsWithin(source, shard, filters),
  ]);

  const allowed = new Uint8Array(shard.count).fill(YES, range.first, range.end);
  for (const occurrences of narrowed) {
    const isIn = heldBy(occurrences, shard.count);
    allowed.forEach((_, article) => {
      if (!isIn[article]) allowed[article] = NO;
    });
  }
  for (const phrase of excluded) {
    for (const [article] of runsOf(phrase.map(({ occurrences, isTyped }) => (isTyped ? occurrences : []))))
      allowed[article] = NO;
  }
  const phrases = query.phrases.map((phrase) =>
    heldBy(
      runsOf(
        phrase.map((word) => {
          const found = words[query.words.indexOf(word)];
          return found?.isTyped ? found.occurrences : [];
        }),
      ),
      shard.count,
    ),
  );
  allowed.forEach((state, article) => {
    if (state === YES && phrases.some((held) => !held[article])) allowed[article] = MAYBE;
  });
  return {
    shard,
    words: words.map(({ occurrences, isTyped }) => foundAt(occurrences, shard.count, isTyped)),
    pairs: query.pairs.map(({ first, second }) => {
      const [before, after] = [words[first], words[second]];
      if (!before || !after) return nothingFound(shard.count);
      const runs = runsOf([before.occurrences, after.occurrences]);
      return foundAt(runs, shard.count, before.isTyped && after.isTyped);
    }),
    phrases,
    allowed,
  };
}

/**
 * Adds the articles that hold words in their texts: deciding words, and excluded ones.
 * @param decides for each word of the query
 */
export async function readTexts(
  source: Source,
  hits: ShardHits,
  query: Query,
  decides: readonly boolean[],
  options: FetchOptions,
): Promise<ShardHits> {
  const syllables = await source.syllables();
  const { texts } = source.shard(hits.shard);
  const read = (word: string) => findWord(texts, word, isExact(word, query, syllables), syllables, options);
  const [words, excluded] = await Promise.all([
    Promise.all(
      hits.words.map(async (found, i) => {
        if (!decides[i]) return found;
        const { occurrences, isTyped } = await read(query.words[i] ?? '');
        return withTexts(found, occurrences, isTyped);
      }),
    ),
    Promise.all(query.excluded.filter((phrase) => phrase.length === 1).map(([word = '']) => read(word))),
  ]);
  const allowed = hits.allowed.slice();
  for (const { occurrences, isTyped } of excluded)
    if (isTyped) for (const [article] of occurrences) allowed[article] = NO;
  const isOfWords = query.phrases.every(({ length }) => length === 1);
  for (let article = 0; article < allowed.length; article++) {
    if (allowed[article] !== MAYBE) continue;
    const mayHold = query.phrases.every(
      (phrase, p) =>
        hits.phrases[p]?.[article] ||
        phrase.every((word) => {
          const i = query.words.indexOf(word);
          return !decides[i] || words[i]?.typed[article];
        }),
    );
    if (!mayHold) allowed[article] = NO;
    else if (isOfWords) allowed[article] = YES;
  }
  return { ...hits, words, allowed };
}

/** The places of a word: in its own spelling where its marks are meant; in every spelling else, or where nobody has that. */
async function findWord(
  find: ShardReader['titles'],
  word: string,
  exact: boolean,
  syllables: SyllableList,
  options: FetchOptions,
): Promise<{ occurrences: Occurrences; isTyped: boolean }> {
  if (exact) {
    const occurrences = await find(wordToken(word), [], options);
    if (occurrences.length > 0) return { occurrences, isTyped: true };
  }
  const spellings = syllables.spellings(word).map(wordToken);
  return { occurrences: await find(anySpelling(word), spellings, options), isTyped: !exact };
}

function heldBy(occurrences: Occurrences, articles: number): Uint8Array {
  const held = new Uint8Array(articles);
  for (const [article] of occurrences) held[article] = 1;
  return held;
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
