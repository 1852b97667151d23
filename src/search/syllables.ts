/** A syllable that fewer articles hold may be a misprint, and is not listed. */
const FEWEST_ARTICLES = 2;
/** The most frequent ones are listed: more than Vietnamese has. The rest are rare foreign words and names. */
const MOST_SYLLABLES = 8000;
/** Classes of frequency within a doubling. */
const CLASSES = 2;

/** How many articles of a shard hold each word. */
export type WordCounts = Record<string, number>;

/**
 * The archive's syllables by their document frequencies: list `n` has those that 2 ** (n / 2) articles or more hold, and fewer
 * than the next list's. So one more article seldom changes anything.
 */
export type SyllableClasses = string[][];

/** Whether a word can be a Vietnamese syllable: letters only, and no more than the longest has (nghiêng). */
export const isSyllable = (word: string): boolean => /^\p{L}{1,7}$/u.test(word);

/** Joins the counts of the shards. */
export function classifySyllables(shards: readonly WordCounts[]): SyllableClasses {
  const totals = new Map<string, number>();
  for (const counts of shards) {
    for (const [word, count] of Object.entries(counts)) totals.set(word, (totals.get(word) ?? 0) + count);
  }
  const classes: SyllableClasses = [];
  const most = [...totals]
    .filter(([, count]) => count >= FEWEST_ARTICLES)
    .map(([word, count]) => ({ word, size: Math.floor(CLASSES * Math.log2(count)) }))
    .sort((a, b) => b.size - a.size || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_SYLLABLES);
  for (const { word, size } of most) {
    while (classes.length <= size) classes.push([]);
    classes[size]?.push(word);
  }
  return classes;
}

/** The smallest number of articles that hold a syllable of a class. */
export const frequencyOf = (size: number): number => 2 ** (size / CLASSES);
