import { fold } from '../../vietnamese/fold.ts';

/**
 * Whether words stand one after the other in a text.
 * @param isMeant whether a word must have the marks that it was typed with
 */
export const hasRun = (
  text: readonly string[],
  words: readonly string[],
  isMeant: (word: string) => boolean,
): boolean =>
  text.some((_, at) =>
    words.every((word, i) => {
      const found = text[at + i] ?? '';
      return found === word || (!isMeant(word) && fold(found) === fold(word));
    }),
  );
