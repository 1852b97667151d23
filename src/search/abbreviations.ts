import { wordsOf } from './words.ts';

/** A short form and its long form, as in site.yml. */
export interface Abbreviation {
  short: string;
  long: string;
}

/**
 * Makes a function that replaces short forms in a list of words by their long forms, so that a search for either finds both. The
 * longest short form that fits wins. A list without any is returned as it is.
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
