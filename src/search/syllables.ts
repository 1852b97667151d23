/** Syllables of fewer articles may be a single misprint, and are not offered. */
const FEWEST_ARTICLES = 2;
/** More syllables than Vietnamese has; the rest are rare foreign words and names. */
const MOST_SYLLABLES = 8000;
/** Classes of frequency, a doubling. */
const CLASSES = 2;

/** How many articles of a shard hold each word. */
export type WordCounts = Record<string, number>;

/**
 * The archive's syllables by their document frequencies: list `n` has those that 2 ** (n / 2) articles or more hold, and fewer
 * than the next list's. So one more article seldom changes anything.
 */
export type SyllableClasses = string[][];

/** Whether a word may be a syllable of the language, and worth offering: no digits, not longer than the longest syllable. */
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

/** How many articles at least hold the syllables of a class. */
export const frequencyOf = (size: number): number => 2 ** (size / CLASSES);
