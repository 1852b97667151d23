import { fold } from '../../vietnamese/fold.ts';
import { pairTerm } from '../term.ts';
import { BREAK, wordsOf } from '../words.ts';

/** Two words that stand together: their places among the query's words, and the index's term for them. */
export interface Pair {
  first: number;
  second: number;
  term: string;
}

/** A question as the index can answer it. All words are in their one spelling. */
export interface Query {
  /** Words to look for, each once, in the order typed; those of phrases included. */
  words: string[];
  /** The same as they were typed one after the other, with those that come again. */
  typed: string[];
  /** Pairs of words that stand together in the question. */
  pairs: Pair[];
  /** Phrases in quotation marks; an article must hold the words of each, side by side. */
  phrases: string[][];
  /** Words and phrases that an article must not hold. */
  excluded: string[][];
  /** Whether any word bears a mark, so that marks are meant where they stand and where they do not. */
  accented: boolean;
}

const PART = /(?<minus>(?:^|\s)[-−–])?(?:["“”„«](?<phrase>[^"“”„«»]*)["“”»]?|(?<word>[^\s"“”„«»]+))/gu;

/** Understands what was typed: words, phrases in quotation marks, a minus before what must not be there. */
export function parseQuery(text: string): Query {
  const clean = text.normalize('NFC');
  const run: string[] = [];
  const phrases: string[][] = [];
  const excluded: string[][] = [];
  for (const { groups } of clean.matchAll(PART)) {
    const words = wordsOf(groups?.['phrase'] ?? groups?.['word'] ?? '').filter((word) => word !== BREAK);
    if (words.length === 0) continue;
    if (groups?.['minus'] !== undefined) {
      excluded.push(words);
      continue;
    }
    if (groups?.['phrase'] !== undefined) phrases.push(words);
    run.push(...words);
  }
  const words = [...new Set(run)];
  const pairs = [...new Set(pairsOf(run))].map((term) => {
    const [first = '', second = ''] = term.split(' ');
    return { first: words.indexOf(first), second: words.indexOf(second), term };
  });
  return {
    words,
    typed: run,
    pairs,
    phrases,
    excluded,
    accented: [...words, ...excluded.flat()].some((word) => fold(word) !== word),
  };
}

/** The pairs of neighbours in a list of words, as terms. */
const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, i) => pairTerm(words[i] ?? '', word));

/** The terms that a run of words must hold, all of them, for the run to be there: its pairs, or the word itself. */
export const termsOfPhrase = (words: readonly string[]): string[] => (words.length > 1 ? pairsOf(words) : [...words]);
