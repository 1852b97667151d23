import { fold } from '../../vietnamese/fold.ts';

/** Whether words stand one after the other in a text, with their marks or with any. */
export function hasRun(text: readonly string[], words: readonly string[], accented: boolean): boolean {
  const form = accented ? (word: string) => word : fold;
  const wanted = words.map(form);
  return text.some((_, at) => wanted.every((word, i) => form(text[at + i] ?? '') === word));
}
