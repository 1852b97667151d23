import { fold } from '../../vietnamese/fold.ts';
import { BREAK, cleanText, wordsOf } from '../words.ts';

/** Two words that stand together: their places among the query's words. */
interface Pair {
  first: number;
  second: number;
  /** Both, a space apart. */
  term: string;
}

/** A question as the index can answer it. All words are in their one spelling, abbreviations written out. */
export interface Query {
  /** Words to look for, each once, in the order typed; those of phrases included. */
  words: string[];
  /** The words as typed, in order: repeated ones stay, abbreviations are not written out. */
  typed: string[];
  /** Pairs of words that stand together in the question. */
  pairs: Pair[];
  /** Phrases in quotation marks; an article must hold the words of each, side by side, with {@link BREAK} where a clause ends. */
  phrases: string[][];
  /** Words and phrases that an article must not hold, in the form of `phrases`. */
  excluded: string[][];
  /** Whether any word bears a mark, so that marks are meant where they stand and where they do not. */
  accented: boolean;
}

const PART = /(?<minus>(?:^|\s)[\p{Pd}−])?(?:["“”„«](?<phrase>[^"“”„«»]*)["“”»]?|(?<word>[^\s"“”„«»]+))/gu;

/**
 * Parses a question: words, phrases in quotation marks, a minus before what must not be there.
 * @param expand writes out abbreviations
 */
export function parseQuery(text: string, expand: (words: string[]) => string[] = (words) => words): Query {
  const parts = [...cleanText(text).matchAll(PART)].map(({ groups }) => ({
    typed: wordsOf(groups?.['phrase'] ?? groups?.['word'] ?? ''),
    isPhrase: groups?.['phrase'] !== undefined,
    isExcluded: groups?.['minus'] !== undefined,
  }));
  const accented = parts.some(({ typed }) => typed.some((word) => fold(word) !== word));
  const typed: string[] = [];
  const run: string[] = [];
  const phrases: string[][] = [];
  const excluded: string[][] = [];
  // Words that no phrase holds are expanded together: an abbreviation may be typed as two.
  let loose: string[] = [];
  const endLoose = (): void => {
    run.push(...expand(loose));
    loose = [];
  };
  for (const part of parts) {
    if (part.typed.length === 0) continue;
    if (part.isExcluded) {
      excluded.push(expand(part.typed));
      continue;
    }
    typed.push(...part.typed.filter(isWord));
    if (part.isPhrase) {
      endLoose();
      const phrase = expand(part.typed);
      phrases.push(phrase);
      run.push(...phrase.filter(isWord));
    } else loose.push(...part.typed);
  }
  endLoose();
  const words = [...new Set(run)];
  const pairs = [...new Set(pairsOf(run))].map((term) => {
    const [first = '', second = ''] = term.split(' ');
    return { first: words.indexOf(first), second: words.indexOf(second), term };
  });
  return {
    words,
    typed,
    pairs,
    phrases,
    excluded,
    accented,
  };
}

const isWord = (word: string): boolean => word !== BREAK;

/** The pairs of neighbours in a list of words, as terms. */
const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, i) => pairTerm(words[i] ?? '', word));

export const pairTerm = (first: string, second: string): string => `${first} ${second}`;
