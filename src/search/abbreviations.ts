import { wordsOf } from './words.ts';

/** A short form and its long form, as in site.yml. */
export interface Abbreviation {
  short: string;
  long: string;
}

/**
 * Makes a function that writes out every short form among words, so that both forms find each other; the longest form at a place
 * wins. It gives back the very list where there is none.
 */
export function createExpander(abbreviations: readonly Abbreviation[]): (words: string[]) => string[] {
  const rules = abbreviations
    .map(({ short, long }) => ({ short: wordsOf(short), long: wordsOf(long) }))
    .sort((a, b) => b.short.length - a.short.length);
  const byFirst = Map.groupBy(rules, ({ short }) => short[0]);
  const ruleAt = (words: readonly string[], at: number) =>
    byFirst.get(words[at])?.find(({ short }) => short.every((word, i) => words[at + i] === word));
  return (words) => {
    if (!words.some((_, at) => ruleAt(words, at))) return words;
    let end = 0;
    return words.flatMap((word, at) => {
      if (at < end) return [];
      const rule = ruleAt(words, at);
      end = at + (rule?.short.length ?? 1);
      return rule?.long ?? word;
    });
  };
}
