import { fold } from '../vietnamese/fold.ts';
import { type Abbreviation, createSpeller } from './abbreviations.ts';
import { encodeBucket, LEVELS, type TermPostings } from './bucket.ts';
import { createPostingsTable, type PostingColumns } from './postings-table.ts';
import { bucketOf, hashPair, hashWord, pairTerm } from './term.ts';
import { BREAK } from './words.ts';

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

/**
 * Gathers articles, in the order of their numbers, and gives the buckets of their index. Memory grows by 13 bytes for each
 * posting: some 700 for an article of 600 words.
 */
export function createIndexBuilder(abbreviations: readonly Abbreviation[]) {
  const spell = createSpeller(abbreviations);
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const hashes: number[] = [];
  const holders: number[] = [];
  const postings = createPostingsTable();
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

  /** Adds the keys of the words and pairs of a list to a tally of weighted occurrences. */
  const tally = (weights: Map<number, number>, list: readonly string[], weight: number): void => {
    let before = -1;
    for (const word of list) {
      if (word === BREAK) {
        before = -1;
        continue;
      }
      const number = numberOf(word);
      weights.set(number, (weights.get(number) ?? 0) + weight);
      if (before >= 0) {
        const pair = (before + 1) * WORD_LIMIT + number;
        weights.set(pair, (weights.get(pair) ?? 0) + weight);
      }
      before = number;
    }
  };

  const weigh = (title: string[], lead: string[], text: string[]): Map<number, number> => {
    const weights = new Map<number, number>();
    tally(weights, text, WEIGHTS.text / (0.5 + (0.5 * text.length) / USUAL_LENGTH));
    tally(weights, lead, WEIGHTS.lead);
    tally(weights, title, WEIGHTS.title);
    return weights;
  };

  return {
    add(article: ArticleTexts): void {
      const doc = articles++;
      const [title, lead, text] = [spell(article.title), spell(article.lead), spell(article.text)];
      const weights = weigh(title.long, lead.long, text.long);
      if ([title, lead, text].some(({ long, short }) => long !== short)) {
        for (const [key, weight] of weigh(title.short, lead.short, text.short)) {
          if (weight > (weights.get(key) ?? 0)) weights.set(key, weight);
        }
      }
      for (const key of weights.keys()) {
        if (key < WORD_LIMIT) holders[key] = (holders[key] ?? 0) + 1;
      }
      for (const facet of article.facets) weights.set(numberOf(facet), HALF);
      for (const [key, weight] of weights) postings.push(key, doc, Math.floor((LEVELS * weight) / (weight + HALF)));
    },

    /** Every word with the number of articles that hold it, in the order of code units. */
    vocabulary(): [word: string, articles: number][] {
      return words
        .map((word, number): [string, number] => [word, holders[number] ?? 0])
        .filter(([, count]) => count > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1));
    },

    /** The buckets of the index, by number, each with its tail where it has one. */
    *buckets(count: number): Generator<{ listed: Uint8Array; tail?: Uint8Array }> {
      const bucketOfKey = (key: number): number => {
        const number = key % WORD_LIMIT;
        const before = Math.floor(key / WORD_LIMIT) - 1;
        const hash = hashes[number] ?? 0;
        return bucketOf(before < 0 ? hash : hashPair(hashes[before] ?? 0, hash), count);
      };
      const termOf = (key: number): string => {
        const word = words[key % WORD_LIMIT] ?? '';
        const before = words[Math.floor(key / WORD_LIMIT) - 1];
        return before === undefined ? word : pairTerm(before, word);
      };
      const fewest = Math.max(COMMON.articles, COMMON.part * articles);
      const isCommon = (key: number): boolean => key < WORD_LIMIT && (holders[key] ?? 0) > fewest;
      for (const rows of postings.partition(count, bucketOfKey)) {
        const terms = gather(postings.columns(), rows, termOf, isCommon);
        const tail = terms.map(({ tail }) => tail).filter(({ docs }) => docs.length > 0);
        yield {
          listed: encodeBucket(terms.map(({ listed }) => listed)),
          tail: tail.length > 0 ? encodeBucket(tail) : undefined,
        };
      }
    },
  };
}

/** The postings of one bucket, term by term, the terms in order; the tail of a common term apart. */
function gather(
  { keys, docs, levels }: PostingColumns,
  rows: Uint32Array,
  termOf: (key: number) => string,
  isCommon: (key: number) => boolean,
) {
  const byKey = new Map<number, number[]>();
  for (const row of rows) {
    const key = keys[row] ?? 0;
    const known = byKey.get(key);
    if (known) known.push(row);
    else byKey.set(key, [row]);
  }
  const levelOf = (row: number): number => levels[row] ?? 0;
  const postingsOf = (term: string, own: readonly number[], unlisted: number): TermPostings => {
    const found = { term, docs: new Uint32Array(own.length), levels: new Uint8Array(own.length), unlisted };
    for (let i = 0; i < own.length; i++) {
      const row = own[i] ?? 0;
      found.docs[i] = docs[row] ?? 0;
      found.levels[i] = levelOf(row);
    }
    return found;
  };
  return [...byKey]
    .map(([key, all]) => {
      const term = termOf(key);
      const mentions = isCommon(key) ? all.filter((row) => levelOf(row) < MENTION_LEVELS) : [];
      const listed = mentions.length > 0 ? all.filter((row) => levelOf(row) >= MENTION_LEVELS) : all;
      return { listed: postingsOf(term, listed, mentions.length), tail: postingsOf(term, mentions, 0) };
    })
    .sort((a, b) => (a.listed.term < b.listed.term ? -1 : 1));
}
