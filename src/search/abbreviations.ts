import { wordsOf } from './words.ts';

/** A short form and its long form, as in site.yml. */
export interface Abbreviation {
  short: string;
  long: string;
}

/** The words of a text with every short form written out, and with every long form cut short. */
export interface Spellings {
  long: string[];
  short: string[];
}

/**
 * Makes a function that gives the words of a text in both spellings, so that whoever looks for one form finds the other.
 * Where the text holds no form of either kind, both spellings are one list.
 */
export function createSpeller(abbreviations: readonly Abbreviation[]): (text: string) => Spellings {
  const pairs = abbreviations.map(({ short, long }) => ({ short: wordsOf(short), long: wordsOf(long) }));
  const expand = createReplacer(pairs.map(({ short, long }) => [short, long]));
  const contract = createReplacer(pairs.map(({ short, long }) => [long, short]));
  return (text) => {
    const words = wordsOf(text);
    return { long: expand(words), short: contract(words) };
  };
}

/** Replaces every run of words that stands on the left by the one on the right; the longest run at a place wins. */
function createReplacer(rules: [from: string[], to: string[]][]): (words: string[]) => string[] {
  const byFirst = new Map<string, [string[], string[]][]>();
  for (const rule of rules.toSorted((a, b) => b[0].length - a[0].length)) {
    const first = rule[0][0];
    if (first === undefined) continue;
    const list = byFirst.get(first);
    if (list) list.push(rule);
    else byFirst.set(first, [rule]);
  }
  const ruleAt = (words: string[], at: number) =>
    byFirst.get(words[at] ?? '')?.find(([from]) => from.every((word, i) => words[at + i] === word));
  return (words) => {
    if (!words.some((word, at) => byFirst.has(word) && ruleAt(words, at))) return words;
    const replaced: string[] = [];
    for (let at = 0; at < words.length; ) {
      const rule = ruleAt(words, at);
      if (rule) replaced.push(...rule[1]);
      else replaced.push(words[at] ?? '');
      at += rule ? rule[0].length : 1;
    }
    return replaced;
  };
}
