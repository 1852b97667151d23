import { fold } from '../vietnamese/fold.ts';

/** Syllables of fewer articles may be a single misprint, and are not offered. */
const FEWEST_ARTICLES = 2;
/** More syllables than Vietnamese has; the rest are rare foreign words and names. */
const MOST_WORDS = 8000;
/** A word that stands in no more than this part of the shards, in whatever spelling, is rare: which they are is worth knowing ahead. */
const RARE = 0.5;

/** How many articles of a shard hold each word. */
export type WordCounts = Record<string, number>;

/** A word of the archive. */
export interface LexiconWord {
  word: string;
  /** The keys of the shards that hold it or a word that differs in marks only, where it is rare. */
  shards?: readonly string[];
}

/**
 * The archive's syllables from the most frequent to the rarest, from the counts of its shards. Frequencies are compared by
 * powers of two, so that one more article seldom changes the order.
 * @param shards by their keys
 */
export function createLexicon(shards: ReadonlyMap<string, WordCounts>): LexiconWord[] {
  const totals = new Map<string, number>();
  const holders = new Map<string, Set<string>>();
  for (const [key, counts] of shards) {
    for (const [word, count] of Object.entries(counts)) {
      totals.set(word, (totals.get(word) ?? 0) + count);
      const folded = fold(word);
      holders.set(folded, (holders.get(folded) ?? new Set()).add(key));
    }
  }
  return [...totals]
    .filter(([, count]) => count >= FEWEST_ARTICLES)
    .map(([word, count]) => ({ word, size: Math.floor(Math.log2(count)) }))
    .sort((a, b) => b.size - a.size || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => {
      const held = [...(holders.get(fold(word)) ?? [])];
      return held.length <= RARE * shards.size ? { word, shards: held } : { word };
    });
}

/*
 * The file of the lexicon: a line of shard keys, then a line for each word. The shards of a rare word follow it as letters, from
 * "a" for the first key.
 */

/** Shards beyond these are never told of a word. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export function encodeLexicon(keys: readonly string[], words: readonly LexiconWord[]): string {
  const lines = words.map(({ word, shards }) =>
    shards && keys.length <= LETTERS.length
      ? `${word} ${shards.map((key) => LETTERS[keys.indexOf(key)] ?? '').join('')}`
      : word,
  );
  return `${[keys.join(' '), ...lines].join('\n')}\n`;
}

export function decodeLexicon(text: string): LexiconWord[] {
  const [first = '', ...lines] = text.trimEnd().split('\n');
  const keys = first.split(' ');
  return lines.map((line) => {
    const [word = '', letters] = line.split(' ');
    return letters ? { word, shards: [...letters].map((letter) => keys[LETTERS.indexOf(letter)] ?? '') } : { word };
  });
}
