import { fold } from '../vietnamese/fold.ts';
import { type Abbreviation, createSpeller } from './abbreviations.ts';
import { encodeBucket, LEVELS, levelOf, posting, sortByLevel } from './bucket.ts';
import { createPostingsTable } from './postings-table.ts';
import { createStretchNumbers } from './stretch-numbers.ts';
import { Tally } from './tally.ts';
import { bucketOfPair, bucketOfWord, hashWord, pairTerm } from './term.ts';
import { BREAK, canonicalWord, scanWords } from './words.ts';

/** What the index is made from of one article: its texts, and its facet terms. */
export interface ArticleTexts {
  title: string;
  lead: string;
  text: string;
  facets: string[];
}

/** How much one occurrence counts, by where it stands. */
const WEIGHTS = { text: 1, lead: 3.5, title: 7 } as const;
/** At this many weighted occurrences an article is half as much about a term as it can be. */
const HALF = 2;
/** Words of an article of usual length; a longer one needs more occurrences to be as much about a term. */
const USUAL_LENGTH = 500;
/** A word is common when more than this part of the articles hold it, and at least so many: those that only mention it go to the tail. */
const COMMON = { part: 0.05, articles: 100 } as const;
/** Below this level an article only mentions a word: it stands neither in the title nor in the lead, nor again and again. */
const MENTION_LEVELS = Math.floor((LEVELS * WEIGHTS.lead) / (WEIGHTS.lead + HALF));
/** Word numbers stay below this, so that the key of a pair stays an exact integer. */
const WORD_LIMIT = 2 ** 24;
/** Stands for {@link BREAK} among the numbers of words, which begin at 1. */
const NO_WORD = 0;

/*
 * The key of a word is its number; that of a pair, WORD_LIMIT × the number of the first word + the number of the second.
 */
const firstOf = (key: number): number => Math.floor(key / WORD_LIMIT);
const secondOf = (key: number): number => key - WORD_LIMIT * firstOf(key);

/**
 * Gathers articles, in the order of their numbers, and gives the buckets of their index. Memory grows by 12 bytes for each
 * posting: some 700 for an article of 600 words.
 * @param buckets how many there shall be, at least two
 */
export function createIndexBuilder(abbreviations: readonly Abbreviation[], buckets: number) {
  const numbers = new Map<string, number>();
  const words: string[] = [BREAK];
  const hashes: number[] = [0];
  const holders: number[] = [0];
  const bucketOfKey = (key: number): number => {
    const hash = hashes[secondOf(key)] ?? 0;
    return key < WORD_LIMIT ? bucketOfWord(hash, buckets) : bucketOfPair(hashes[firstOf(key)] ?? 0, hash, buckets);
  };
  const postings = createPostingsTable(buckets, bucketOfKey);
  const [weights, shortWeights] = [new Tally(), new Tally()];
  let articles = 0;

  const numberOf = (word: string): number => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = words.push(word) - 1;
      hashes.push(hashWord(fold(word)));
      holders.push(0);
      numbers.set(word, number);
    }
    return number;
  };
  const numberInText = createStretchNumbers((stretch) => numberOf(canonicalWord(stretch)));
  const spell = createSpeller(abbreviations, (text) => {
    const clean = text.normalize('NFC');
    const list: number[] = [];
    scanWords(clean, (start, end, isApart) => {
      if (isApart) list.push(NO_WORD);
      list.push(numberInText(clean, start, end));
    });
    return list;
  });

  /** Adds the words and pairs of a list to a tally of weighted occurrences. */
  const addAll = (tally: Tally, list: readonly number[], weight: number): void => {
    let before = NO_WORD;
    for (const number of list) {
      if (number !== NO_WORD) tally.add(number, weight);
      if (number !== NO_WORD && before !== NO_WORD) tally.add(before * WORD_LIMIT + number, weight);
      before = number;
    }
  };
  const weigh = (tally: Tally, title: number[], lead: number[], text: number[]): void => {
    tally.clear();
    addAll(tally, text, WEIGHTS.text / (0.5 + (0.5 * text.length) / USUAL_LENGTH));
    addAll(tally, lead, WEIGHTS.lead);
    addAll(tally, title, WEIGHTS.title);
  };
  /** Makes the weight of a key at least so much. */
  const raise = (key: number, weight: number): void => {
    const number = weights.add(key, 0);
    weights.sums[number] = Math.max(weights.sums[number] ?? 0, weight);
  };

  return {
    add(article: ArticleTexts): void {
      const doc = articles++;
      const [title, lead, text] = [spell(article.title), spell(article.lead), spell(article.text)];
      weigh(weights, title.long, lead.long, text.long);
      if ([title, lead, text].some(({ long, short }) => long !== short)) {
        weigh(shortWeights, title.short, lead.short, text.short);
        for (let i = 0; i < shortWeights.size; i++) raise(shortWeights.keys[i] ?? 0, shortWeights.sums[i] ?? 0);
      }
      for (let i = 0; i < weights.size; i++) {
        const key = weights.keys[i] ?? 0;
        if (key < WORD_LIMIT) holders[key] = (holders[key] ?? 0) + 1;
      }
      for (const facet of article.facets) raise(numberOf(facet), HALF);
      for (let i = 0; i < weights.size; i++) {
        const weight = weights.sums[i] ?? 0;
        postings.add(weights.keys[i] ?? 0, posting(doc, Math.floor((LEVELS * weight) / (weight + HALF))));
      }
    },

    /** Every word with the number of articles that hold it, in the order of code units. */
    vocabulary(): [word: string, articles: number][] {
      return words
        .map((word, number): [string, number] => [word, holders[number] ?? 0])
        .filter(([, count]) => count > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    },

    /** The buckets of the index, by number, each with its tail where it has one. */
    *buckets(): Generator<{ listed: Uint8Array; tail?: Uint8Array }> {
      const termOf = (key: number): string => {
        const word = words[secondOf(key)] ?? '';
        return key < WORD_LIMIT ? word : pairTerm(words[firstOf(key)] ?? '', word);
      };
      const fewest = Math.max(COMMON.articles, COMMON.part * articles);
      const isCommon = (key: number): boolean => key < WORD_LIMIT && (holders[key] ?? 0) > fewest;
      for (const keys of postings.buckets()) {
        const terms = keys
          .map(({ key, postings }) => ({ term: termOf(key), ...divide(postings, isCommon(key)) }))
          .sort((a, b) => (a.term < b.term ? -1 : 1));
        const tail = terms.flatMap(({ term, tail }) =>
          tail.length > 0 ? [{ term, postings: tail, unlisted: 0 }] : [],
        );
        yield {
          listed: encodeBucket(
            terms.map(({ term, listed, tail }) => ({ term, postings: listed, unlisted: tail.length })),
            articles,
          ),
          tail: tail.length > 0 ? encodeBucket(tail, articles) : undefined,
        };
      }
    },
  };
}

/** The articles of a term as buckets list them; those that only mention a common one apart. */
function divide(postings: Uint32Array, isCommon: boolean): { listed: Uint32Array; tail: Uint32Array } {
  const sorted = sortByLevel(postings);
  const firstMention = isCommon ? sorted.findIndex((posting) => levelOf(posting) < MENTION_LEVELS) : -1;
  const end = firstMention < 0 ? sorted.length : firstMention;
  return { listed: sorted.subarray(0, end), tail: sorted.subarray(end) };
}
