import { fold } from '../../vietnamese/fold.ts';
import type { Abbreviation } from '../abbreviations.ts';
import { BREAK, canonicalWord, cleanText, scanWords, wordsOf } from '../words.ts';
import type { Query } from './query.ts';

/** A stretch of text; `marked` where it is what the reader looked for. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/** What is marked in texts. */
export interface Marking {
  /** Words that are marked where they stand as they are. */
  words: readonly string[];
  /** Words, folded, that are marked in every spelling. */
  folded: readonly string[];
  /** Words that are marked where they stand one after the other, as they are. */
  runs: readonly (readonly string[])[];
}

/**
 * What a query makes marked: its words, and the other form of every abbreviation that it holds in one form.
 * @param isMeant whether the marks of a word are meant, or that it has none
 */
export function markingOf(
  query: Query,
  abbreviations: readonly Abbreviation[],
  isMeant: (word: string) => boolean = () => query.accented,
): Marking {
  const asked = new Set(query.words.map(fold));
  const isAsked = (words: readonly string[]): boolean => words.every((word) => asked.has(fold(word)));
  const runs = abbreviations.flatMap(({ short, long }) => {
    const [shortWords = [], longWords = []] = [short, long].map((form) =>
      wordsOf(form).filter((word) => word !== BREAK),
    );
    return [...(isAsked(shortWords) ? [longWords] : []), ...(isAsked(longWords) ? [shortWords] : [])];
  });
  const folded = query.words.filter((word) => !isMeant(word)).map(fold);
  return { words: query.words.filter(isMeant), folded, runs };
}

/**
 * Cuts a text at what is marked.
 */
export function markWords(text: string, marking: Marking): Stretch[] {
  const clean = cleanText(text);
  const stretches: Stretch[] = [];
  let end = 0;
  const push = (until: number, marked: boolean): void => {
    if (until > end) stretches.push({ text: clean.slice(end, until), marked });
    end = until;
  };
  for (const { start, stop } of placesOf(clean, marking)) {
    const last = stretches.at(-1);
    if (last?.marked && /^\s+$/.test(clean.slice(end, start))) {
      last.text += clean.slice(end, stop);
      end = stop;
      continue;
    }
    push(start, false);
    push(stop, true);
  }
  push(clean.length, false);
  return stretches;
}

/** Where the words stand that are marked, in order. */
function placesOf(text: string, { words, folded, runs }: Marking): { start: number; stop: number }[] {
  const [asTyped, inAnySpelling] = [new Set(words), new Set(folded)];
  const places: { word: string; start: number; stop: number; marked: boolean }[] = [];
  scanWords(text, (start, stop) => {
    const word = canonicalWord(text.slice(start, stop));
    const marked = asTyped.has(word) || (folded.length > 0 && inAnySpelling.has(fold(word)));
    places.push({ word, start, stop, marked });
  });
  for (const run of runs) {
    places.forEach((_, at) => {
      const stretch = places.slice(at, at + run.length);
      if (run.every((word, i) => stretch[i]?.word === word)) for (const place of stretch) place.marked = true;
    });
  }
  return places.filter(({ marked }) => marked);
}
