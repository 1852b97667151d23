import { fold } from '../vietnamese/fold.ts';
import type { Facet } from './facet.ts';

/*
 * What Pagefind is given in place of words. A token is ASCII letters and digits, save for figures, so that Pagefind neither folds
 * nor splits it. Digits are structure:
 *   đường   duong0dwwf9   the folded word, 0, the keys that Telex types for its marks, 9
 *   phu     phu09
 *   2014    გაბე09        figures are Georgian letters, which Vietnamese text has none of
 *   category:the-thao    1cthe1thao9
 * The folded form comes first, so that all spellings of a word stand together in the index and "duong0" is the beginning of each;
 * the 9 ends a token, so that no other word begins with it. Two spellings that give one token are taken for each other; no two
 * Vietnamese syllables do.
 */

/** The keys of Telex for combining marks; đ is typed as d. */
const KEYS: Record<string, string> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0302': 'a',
  '\u0303': 'x',
  '\u0306': 'w',
  '\u0309': 'r',
  '\u031b': 'w',
  '\u0323': 'j',
};
/** Stands for every other mark. */
const OTHER_MARK = 'q';
const FIGURES = 'აბგდევზთიკ';
/** Encloses the code point of any other letter. */
const OTHER_LETTER = 'ჰ';
const CACHE_SIZE = 100_000;
const cache = new Map<string, string>();

/** The token of a word in its one spelling. */
export function wordToken(word: string): string {
  let token = cache.get(word);
  if (token === undefined) {
    token = `${anySpelling(word)}${keysOf(word)}9`;
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(word, token);
  }
  return token;
}

/** How the tokens begin that a word has in all its spellings. */
export const anySpelling = (word: string): string => `${plainLetters(fold(word))}0`;

/** The token of a property of an article. */
export const facetToken = (facet: Facet, slug: string): string =>
  `1${facet[0]}${plainLetters(slug).replaceAll('-', '1')}9`;

function keysOf(word: string): string {
  let keys = '';
  for (const character of word.normalize('NFD')) {
    if (character === 'đ') keys += 'd';
    else if (/\p{M}/u.test(character)) keys += KEYS[character] ?? OTHER_MARK;
  }
  return keys;
}

const plainLetters = (folded: string): string =>
  folded.replace(/[^a-z-]/gu, (character) =>
    /\d/.test(character)
      ? figure(Number(character))
      : `${OTHER_LETTER}${[...String(character.codePointAt(0))].map((digit) => figure(Number(digit))).join('')}${OTHER_LETTER}`,
  );

const figure = (digit: number): string => FIGURES[digit] ?? '';
