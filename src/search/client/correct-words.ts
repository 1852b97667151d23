import { fold } from '../../vietnamese/fold.ts';
import { isOneSlip } from '../../vietnamese/one-slip.ts';
import { TONE } from '../../vietnamese/syllable.ts';
import { canonicalWord } from '../words.ts';
import type { Query } from './query.ts';
import type { SyllableList } from './syllable-list.ts';

/** Shorter words are not corrected: too many others are one letter away. */
const SHORTEST = 3;
/** How many ways to put a word right are tried, and how many whole questions. */
const MOST_WORDS = 3;
const MOST_QUESTIONS = 4;
/** A question with more words that the archive lacks is about something else, or in another language. */
const MOST_UNKNOWN = 4;

/**
 * Questions that may have been meant, where the archive lacks a word that was typed. A word cut short at the end is completed; a
 * letter too many, too few, changed or swapped is put right; a code and words without a space are parted. The caller asks the
 * archive which it answers best.
 * @param isKnown whether the archive holds a word as it was typed
 * @returns lists of words, the likeliest first; none where all are known or none can be put right, and where the query is more
 * than words
 */
export function correctWords(
  query: Query,
  isKnown: (word: string) => boolean,
  syllables: Pick<SyllableList, 'all'>,
): string[][] {
  if (query.phrases.length + query.excluded.length > 0) return [];
  if (query.typed.filter((word) => !isKnown(word)).length > MOST_UNKNOWN) return [];
  const choices = query.typed.map((word, i): string[] => {
    if (isKnown(word) || word.length < SHORTEST) return [word];
    const better = /\d/.test(word)
      ? partedCode(word, syllables.all)
      : [...partedWords(word, syllables.all), ...nearest(word, i === query.typed.length - 1, syllables.all)];
    return better.length > 0 ? better.slice(0, MOST_WORDS) : [word];
  });
  const questions = choices.reduce<string[][]>(
    (begun, words) => words.flatMap((word) => begun.map((before) => [...before, word])).slice(0, MOST_QUESTIONS),
    [[]],
  );
  return questions.filter((words) => words.some((word, i) => word !== query.typed[i]));
}

/** A code in the parts that the archive may write it in: "fa50" → "fa-50". */
function partedCode(word: string, all: readonly string[]): string[] {
  const { letters = '', rest = '' } = /^(?<letters>\p{L}+)(?<rest>\d.*)$/u.exec(word)?.groups ?? {};
  return all.includes(letters) ? [`${letters}-${rest}`] : [];
}

/** Two syllables that a space should part, the most frequent ones: "cầnthơ" → "cần thơ". */
function partedWords(typed: string, all: readonly string[]): string[] {
  const isPlain = fold(typed) === typed;
  const ranks = new Map(all.map((word, rank): [string, number] => [isPlain ? fold(word) : word, rank]).reverse());
  const isSyllable = (part: string): boolean => part.length > 1 && /[aeiouy]/.test(fold(part));
  const rankOf = (part: string): number => (isSyllable(part) ? (ranks.get(part) ?? Infinity) : Infinity);
  const ways = Array.from(typed, (_, at) => [typed.slice(0, at), typed.slice(at)].map(canonicalWord))
    .map((parts) => ({ parts, rank: Math.max(...parts.map(rankOf)) }))
    .filter(({ rank }) => rank < Infinity);
  return ways
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 1)
    .map(({ parts }) => parts.join(' '));
}

/**
 * The words that may have been meant, the likeliest first: one letter away with the marks that were typed; the last word
 * completed; two letters swapped; one letter away with the same first letter; any one letter away. Frequent ones come first. The
 * second is the word without its marks, which stands for all that have others.
 */
function nearest(typed: string, isLast: boolean, all: readonly string[]): string[] {
  const wanted = fold(typed);
  const withTone = toneLast(typed);
  const letters = (word: string): string => [...word].sort().join('');
  const rankOf = (word: string): number | undefined => {
    const folded = fold(word);
    if (wanted !== typed && isOneSlip(toneLast(word), withTone)) return 0;
    if (isLast && folded.length > wanted.length && folded.startsWith(wanted)) return 1;
    if (!isOneSlip(folded, wanted)) return undefined;
    if (letters(folded) === letters(wanted)) return 2;
    return folded[0] === wanted[0] ? 3 : 4;
  };
  const ranked = all.flatMap((word) => {
    const rank = rankOf(word);
    return rank === undefined ? [] : [{ word, rank }];
  });
  const best = ranked.sort((a, b) => a.rank - b.rank).map(({ word }) => (wanted === typed ? fold(word) : word));
  const plain = wanted !== typed && all.some((word) => fold(word) === wanted) ? [wanted] : [];
  return [...new Set([...best.slice(0, 1), ...plain, ...best.slice(1)])];
}

/** A word and then its tone mark: which vowel bears it changes with every letter ("lúa", but "luáa"). */
function toneLast(word: string): string {
  const letters = word.normalize('NFD');
  const [tone = ''] = TONE.exec(letters) ?? [];
  return `${letters.replace(tone, '').normalize('NFC')} ${tone}`;
}
