import { fold } from '../../vietnamese/fold.ts';
import type { Facet } from '../facet.ts';
import type { DayCounts, ShardEntry } from '../files.ts';
import { isVeryOften, SATURATED } from '../slots.ts';
import { anySpelling, facetToken, wordToken } from '../token.ts';
import { BREAK } from '../words.ts';
import type { FetchOptions } from './fetch-file.ts';
import {
  noPostings,
  type Occurrences,
  type Postings,
  postingsAt,
  runsOf,
  type TextsAsked,
  veryOftenAmong,
  withTexts,
} from './postings.ts';
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
  words: readonly Postings[];
  /** In titles and leads. */
  pairs: readonly Postings[];
  /** For each phrase of several words, 1 for each article that has it in title or lead. */
  phrases: readonly Uint8Array[];
  /** For each article, whether phrases, exclusions and filters let it through. */
  allowed: Uint8Array;
}

/** Values of {@link ShardHits.allowed}. MAYBE: the text must tell whether it holds a phrase, or what must not be there. */
export const [NO, YES, MAYBE] = [0, 1, 2] as const;

/** Whether a shard can hold anything within a range of days. */
export const overlaps = ({ from, to }: ShardEntry, filters: Filters): boolean =>
  (!filters.from || to >= filters.from) && (!filters.to || from <= filters.to);

/** A spelling of a word is careless where it is this rare beside another. */
const CARELESS = 0.02;

/**
 * Whether the marks of a word of a query are meant. A word without any means itself in a question with marks, unless it is a careless
 * spelling; in a question without marks only where all its other spellings are, as those of foreign names.
 */
export function isExact(word: string, { accented }: Query, syllables: SyllableList): boolean {
  if (fold(word) !== word) return true;
  const own = syllables.frequency(word);
  const others = Math.max(
    0,
    ...syllables.spellings(word).flatMap((other) => (other === word ? [] : syllables.frequency(other))),
  );
  return accented ? own >= CARELESS * others : own > 0 && others <= CARELESS * own;
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
  const readPhrase = (phrase: string[]) => Promise.all(phrase.map((word) => (word === BREAK ? undefined : read(word))));
  const facets = (['category', 'author', 'kind'] as const).flatMap((facet) => {
    const slug = filters[facet];
    return slug ? [facetToken(facet, slug)] : [];
  });
  const [words, excluded, narrowed, range] = await Promise.all([
    Promise.all(query.words.map(read)),
    Promise.all(query.excluded.map(readPhrase)),
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
    for (const [article] of runsOf(phrase.map((found) => found && typedIn(found)))) allowed[article] = NO;
  }
  const phrases = query.phrases.map((phrase) =>
    heldBy(
      runsOf(
        phrase.map((word) => {
          const found = words[query.words.indexOf(word)];
          return found && typedIn(found);
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
    words: words.map(({ occurrences, isTyped }) => postingsAt(occurrences, shard.count, isTyped)),
    pairs: query.pairs.map(({ first, second }) => {
      const [before, after] = [words[first], words[second]];
      if (!before || !after) return noPostings(shard.count);
      const runs = runsOf([before.occurrences, after.occurrences]);
      return postingsAt(runs, shard.count, before.isTyped && after.isTyped);
    }),
    phrases,
    allowed,
  };
}

/** The places of a word as it was typed. */
const typedIn = ({ occurrences, isTyped }: Awaited<ReturnType<typeof findWord>>): Occurrences =>
  isTyped ? occurrences : [];

/**
 * Adds the articles that hold words in their texts, and tells of phrases and excluded words what texts tell.
 * @param asked for each word of the query, which texts are asked for
 */
export async function readTexts(
  source: Source,
  hits: ShardHits,
  query: Query,
  asked: readonly TextsAsked[],
  options: FetchOptions,
): Promise<ShardHits> {
  const syllables = await source.syllables();
  const { texts } = source.shard(hits.shard);
  const read = (word: string) => findWord(texts, word, isExact(word, query, syllables), syllables, options);
  const statesOf = (phrase: string[]) => phraseStates(source, hits.shard, phrase, query, options);
  const [words, wanted, unwanted] = await Promise.all([
    Promise.all(
      hits.words.map(async (found, i) => {
        if (asked[i] === 'none') return found;
        const { occurrences, isTyped } = await read(query.words[i] ?? '');
        return withTexts(found, asked[i] === 'very often' ? veryOftenAmong(occurrences) : occurrences, isTyped);
      }),
    ),
    Promise.all(query.phrases.map(statesOf)),
    Promise.all(query.excluded.map(statesOf)),
  ]);
  if (wanted.length + unwanted.length === 0) return { ...hits, words };
  const allowed = hits.allowed.map((state, article) => {
    if (state === NO) return NO;
    const states = [
      ...wanted.map((phrase, p) => (hits.phrases[p]?.[article] ? YES : (phrase[article] ?? NO))),
      ...unwanted.map((phrase) => OPPOSITE[phrase[article] ?? NO]),
    ];
    return states.includes(NO) ? NO : states.includes(MAYBE) ? MAYBE : YES;
  });
  return { ...hits, words, allowed };
}

const OPPOSITE: readonly number[] = [YES, NO, MAYBE];

/**
 * Tells for each article of a shard whether it holds a phrase in title, lead or text: MAYBE, where it holds all words, since the
 * index does not know their order in texts. A word that is not listed for all texts that hold it may stand in any.
 */
async function phraseStates(
  source: Source,
  shard: ShardEntry,
  phrase: readonly string[],
  query: Query,
  options: FetchOptions,
): Promise<Uint8Array> {
  const syllables = await source.syllables();
  const { titles, texts } = source.shard(shard);
  /** Whether most articles hold a word; of its frequency, the list of syllables tells more than half. */
  const isSaturated = async (word: string, isMeant: boolean): Promise<boolean> => {
    const common = (isMeant ? [word] : syllables.spellings(word)).filter(
      (spelling) => shard.count > SATURATED.articles && 2 * syllables.frequency(spelling) > SATURATED.articles,
    );
    const found = await Promise.all(common.map((spelling) => texts(wordToken(spelling), [], options)));
    return found.some((occurrences) => occurrences.every(([, place]) => isVeryOften(place)));
  };
  const words = phrase.filter((word) => word !== BREAK);
  const states = await Promise.all(
    words.map(async (word) => {
      const isMeant = isExact(word, query, syllables);
      const held = new Uint8Array(shard.count);
      if (await isSaturated(word, isMeant)) return held.fill(MAYBE);
      for (const find of [titles, texts]) {
        for (const [article] of typedIn(await findWord(find, word, isMeant, syllables, options)))
          held[article] = words.length === 1 ? YES : MAYBE;
      }
      return held;
    }),
  );
  const [first = new Uint8Array(shard.count), ...others] = states;
  return first.map((state, article) => (others.every((other) => other[article] !== NO) ? state : NO));
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
