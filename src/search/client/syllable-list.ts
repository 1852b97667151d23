import { fold } from '../../vietnamese/fold.ts';
import { frequencyOf, type SyllableClasses } from '../syllables.ts';

/** What the archive's list of syllables tells. */
export interface SyllableList {
  /** All of them, the most frequent first. */
  all: readonly string[];
  /** The spellings of a word that are in the list. */
  spellings: (word: string) => readonly string[];
  /** How many articles hold a word at least, as far as the list tells. */
  frequency: (word: string) => number;
}

export function createSyllableList(classes: SyllableClasses): SyllableList {
  const frequencies = new Map<string, number>();
  for (const [size, words] of classes.entries()) for (const word of words) frequencies.set(word, frequencyOf(size));
  const all = classes.toReversed().flat();
  const byFold = Map.groupBy(all, fold);
  return {
    all,
    spellings: (word) => byFold.get(fold(word)) ?? [],
    frequency: (word) => frequencies.get(word) ?? 0,
  };
}
