import { fold } from '../vietnamese/fold.ts';
import { BREAK, wordsOf } from './words.ts';

/** A short form and its long form, as in site.yml. */
export interface Abbreviation {
  short: string;
  long: string;
}

/**
 * Makes a function that replaces short forms in a list of words by their long forms, so that a search for either finds both. The
 * longest short form that fits wins. It may stand there without its marks ("hdnd"), and with a space behind a point ("TP. HCM").
 * A list without any is returned as it is.
 */
export function createExpander(abbreviations: readonly Abbreviation[]): (words: string[]) => string[] {
  const listOf = (form: string): string[] => wordsOf(form).filter((word) => word !== BREAK);
  const rules = abbreviations
    .flatMap(({ short, long }) => [short, fold(short)].map((form) => ({ short: listOf(form), long: listOf(long) })))
    .sort((a, b) => b.short.length - a.short.length);
  const byFirst = Map.groupBy(rules, ({ short }) => short[0]);
  const ruleAt = (words: readonly string[], at: number) =>
    byFirst.get(words[at])?.find(({ short }) => endOf(words, at, short) !== undefined);
  return (words) => {
    if (!words.some((_, at) => ruleAt(words, at))) return words;
    let end = 0;
    return words.flatMap((word, at) => {
      if (at < end) return [];
      const rule = ruleAt(words, at);
      end = (rule && endOf(words, at, rule.short)) ?? at + 1;
      return rule?.long ?? word;
    });
  };
}

/** Where a form ends that starts at a place in a list of words; undefined where it does not stand there. */
function endOf(words: readonly string[], start: number, form: readonly string[]): number | undefined {
  let at = start;
  for (const word of form) {
    if (at > start && words[at] === BREAK) at++;
    if (words[at++] !== word) return undefined;
  }
  return at;
}
