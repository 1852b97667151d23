import { isSaturated } from '../slots.ts';
import { frequencyIn, type TextsAsked } from './postings.ts';
import type { Query } from './query.ts';
import type { ShardHits } from './shard-hits.ts';
import type { SyllableList } from './syllable-list.ts';

/** How common a word or pair of a query is among the articles searched. */
export interface Frequency {
  /** How many hold it with the marks that were meant, or with any where nobody has it so; never more than there are articles. */
  articles: number;
  /** Whether somebody has it with the marks that were meant. */
  isTyped: boolean;
}

export interface Frequencies {
  /** Articles searched. */
  total: number;
  words: readonly Frequency[];
  pairs: readonly Frequency[];
}

/**
 * The document frequencies of a query's words and pairs: of the union of all spellings that count, as far as the shards have been
 * read. A word that only texts hold, and too many of them to be listed, is known from the archive's syllables.
 */
export function frequenciesOf(
  query: Query,
  shards: readonly ShardHits[],
  syllables: SyllableList,
  archive: number,
): Frequencies {
  const total = shards.reduce((sum, { shard }) => sum + shard.count, 0);
  const count = (part: 'words' | 'pairs', i: number): Frequency => {
    let [any, typed] = [0, 0];
    for (const hits of shards) {
      const found = hits[part][i];
      if (!found) continue;
      const here = frequencyIn(found);
      any += here.any;
      typed += here.typed;
    }
    return { articles: typed || any, isTyped: typed > 0 };
  };
  return {
    total,
    words: query.words.map((word, i) => {
      const read = count('words', i);
      const spellings = query.accented ? [word] : syllables.spellings(word);
      const listed = Math.max(0, ...spellings.map(syllables.frequency)) * (archive > 0 ? total / archive : 0);
      return { ...read, articles: read.articles && Math.min(total, Math.max(read.articles, Math.round(listed))) };
    }),
    pairs: query.pairs.map((_, i) => count('pairs', i)),
  };
}

/**
 * The inverse document frequency of a word or pair that so many of all articles hold, in the form of BM25 that is never negative.
 * Finite; 0 where no article holds it.
 */
export const weightOf = (articles: number, total: number): number => {
  const held = Math.min(articles, total);
  return held > 0 ? Math.log(1 + (total - held + 0.5) / (held + 0.5)) : 0;
};

/** A word that more than this part of the articles hold, and more than this number, says next to nothing about any. */
const EVERYWHERE = { part: 0.6, articles: 2000 } as const;

/**
 * Tells for each word of a query whether it decides what is a result: some article holds it, and it does not stand everywhere.
 * Where all do, the rarest decides. Where no article holds any, all decide.
 */
export function decidingWords({ words, total }: Frequencies): boolean[] {
  const rarest = rarestOf(words);
  const most = Math.max(EVERYWHERE.articles, EVERYWHERE.part * total, rarest);
  return words.map(({ articles }) => rarest === Infinity || (articles > 0 && articles <= most));
}

/** A word that no more articles hold costs few bytes. */
const FEW_BYTES = 5000;
/** A word whose marks are not meant has the lists of all its spellings, which are worth their bytes up to this part of the articles. */
const ANY_MARKS = 0.35;

/**
 * Tells for each word of a query which texts it is worth its bytes to ask for. The rarest is always asked for.
 * @param exact for each word, whether its marks are meant
 */
export function textsAsked({ words, total }: Frequencies, exact: readonly boolean[]): TextsAsked[] {
  const rarest = rarestOf(words);
  return words.map(({ articles }, i) => {
    const part = exact[i] ? EVERYWHERE.part : ANY_MARKS;
    if (articles > Math.max(FEW_BYTES, part * total, rarest)) return 'none';
    return isSaturated(articles, total) ? 'very often' : 'all';
  });
}

/** How many articles hold the rarest word that any article holds. */
const rarestOf = (words: readonly Frequency[]): number =>
  Math.min(...words.map(({ articles }) => articles).filter((count) => count > 0));
