import { fold } from '../../vietnamese/fold.ts';
import type { Abbreviation } from '../abbreviations.ts';
import { BREAK, scanWords, wordsOf } from '../words.ts';
import type { Query } from './query.ts';

/** A stretch of text; `marked` where it is what the reader looked for. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/** The words that a query makes marked: its own, and the other form of every abbreviation that it holds in one form. */
export function wordsToMark(query: Query, abbreviations: readonly Abbreviation[]): string[] {
  const asked = new Set(query.words.map(fold));
  const isAsked = (words: readonly string[]) => words.length > 0 && words.every((word) => asked.has(fold(word)));
  const others = abbreviations.flatMap(({ short, long }) => {
    const [shortWords, longWords] = [wordsOf(short), wordsOf(long)].map((words) =>
      words.filter((word) => word !== BREAK),
    );
    return [
      isAsked(shortWords ?? []) ? (longWords ?? []) : [],
      isAsked(longWords ?? []) ? (shortWords ?? []) : [],
    ].flat();
  });
  return [...new Set([...query.words, ...others])];
}

/**
 * Cuts a text at the words looked for. A word typed without marks is found in every spelling; where the query has marks, words
 * with the same marks are found, and the plain ones that the query has.
 */
export function markWords(text: string, words: readonly string[], accented: boolean): Stretch[] {
  const clean = text.normalize('NFC');
  const form = accented ? (word: string) => word : fold;
  const wanted = new Set(words.map(form));
  const stretches: Stretch[] = [];
  let end = 0;
  const push = (until: number, marked: boolean): void => {
    if (until > end) stretches.push({ text: clean.slice(end, until), marked });
    end = until;
  };
  scanWords(clean, (word, start, stop) => {
    if (!wanted.has(form(word))) return;
    const last = stretches.at(-1);
    const gap = clean.slice(end, start);
    if (last?.marked && /^\s+$/.test(gap)) {
      last.text += clean.slice(end, stop);
      end = stop;
      return;
    }
    push(start, false);
    push(stop, true);
  });
  push(clean.length, false);
  return stretches;
}
