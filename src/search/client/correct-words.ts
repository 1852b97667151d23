import { fold } from '../../vietnamese/fold.ts';
import type { LexiconWord } from '../lexicon.ts';
import type { Query } from './query.ts';

/** Shorter words are not corrected: too many others are one letter away. */
const SHORTEST = 3;

/**
 * The query with words that the archive holds in place of those that it does not: a word cut short at the end of the query is
 * completed, one with a letter too many, too few, changed or swapped is put right, a code is parted. The most frequent word wins.
 * @param isKnown whether the archive holds a word, in whatever spelling
 * @param lexicon the archive's words, the most frequent first
 * @returns the words; undefined where all are known or none can be put right, and where the query is more than words
 */
export function correctWords(
  query: Query,
  isKnown: (word: string) => boolean,
  lexicon: readonly LexiconWord[],
): string[] | undefined {
  if (query.phrases.length + query.excluded.length > 0) return undefined;
  const corrected = query.typed.map((word, i) => {
    if (isKnown(word) || word.length < SHORTEST) return word;
    if (/\d/.test(word)) return partedCode(word, lexicon);
    const wanted = fold(word);
    const isLast = i === query.typed.length - 1;
    const better =
      (isLast && lexicon.find((other) => other.word.length > wanted.length && fold(other.word).startsWith(wanted))) ||
      nearest(wanted, lexicon);
    return better ? better.word : word;
  });
  return corrected.some((word, i) => word !== query.typed[i]) ? corrected : undefined;
}

/** A code in the parts that the archive may write it in: "fa50" → "fa-50". */
function partedCode(word: string, lexicon: readonly LexiconWord[]): string {
  const { letters = '', rest = '' } = /^(?<letters>\p{L}+)(?<rest>\d.*)$/u.exec(word)?.groups ?? {};
  return lexicon.some((other) => other.word === letters) ? `${letters}-${rest}` : word;
}

/** The most frequent word one letter away: with two swapped rather than one changed, and with the same first letter rather than not. */
function nearest(wanted: string, lexicon: readonly LexiconWord[]): LexiconWord | undefined {
  const near = lexicon.filter(
    ({ word }) => Math.abs(word.length - wanted.length) < 2 && isOneEditAway(fold(word), wanted),
  );
  const letters = (word: string): string => [...word].sort().join('');
  return (
    near.find(({ word }) => letters(fold(word)) === letters(wanted)) ??
    near.find(({ word }) => fold(word)[0] === wanted[0]) ??
    near[0]
  );
}

/** Whether one letter added, left out, changed or swapped with its neighbour makes one text the other. */
export function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
