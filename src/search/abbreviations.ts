/** A short form and its long form, as in site.yml. */
export interface Abbreviation {
  short: string;
  long: string;
}

/** The words of a text with every short form written out, and with every long form cut short. */
export interface Spellings<Word> {
  long: Word[];
  short: Word[];
}

/**
 * Makes a function that gives the words of a text in both spellings, so that whoever looks for one form finds the other.
 * Where the text holds no form of either kind, both spellings are one list.
 * @param wordsOf gives the words of a text, or what stands for them
 */
export function createSpeller<Word>(
  abbreviations: readonly Abbreviation[],
  wordsOf: (text: string) => Word[],
): (text: string) => Spellings<Word> {
  const pairs = abbreviations.map(({ short, long }) => ({ short: wordsOf(short), long: wordsOf(long) }));
  const expand = createReplacer(pairs.map(({ short, long }) => [short, long]));
  const contract = createReplacer(pairs.map(({ short, long }) => [long, short]));
  return (text) => {
    const words = wordsOf(text);
    return { long: expand(words), short: contract(words) };
  };
}

/** Replaces every run of words that stands on the left by the one on the right; the longest run at a place wins. */
function createReplacer<Word>(rules: [from: Word[], to: Word[]][]): (words: Word[]) => Word[] {
  const byFirst = new Map<Word, [Word[], Word[]][]>();
  for (const rule of rules.toSorted((a, b) => b[0].length - a[0].length)) {
    const first = rule[0][0];
    if (first === undefined) continue;
    const list = byFirst.get(first);
    if (list) list.push(rule);
    else byFirst.set(first, [rule]);
  }
  const ruleAt = (words: Word[], word: Word, at: number) =>
    byFirst.get(word)?.find(([from]) => from.every((word, i) => words[at + i] === word));
  return (words) => {
    if (!words.some((word, at) => ruleAt(words, word, at))) return words;
    let end = 0;
    return words.flatMap((word, at) => {
      if (at < end) return [];
      const rule = ruleAt(words, word, at);
      end = at + (rule ? rule[0].length : 1);
      return rule ? rule[1] : word;
    });
  };
}
