import { fold } from '../../vietnamese/fold.ts';
import { pairTerm } from '../term.ts';
import type { Query } from './query.ts';

/** A spelling that stands in fewer articles is no better than what was typed. */
const FEWEST_ARTICLES = 2;
/** What a pair of words counts that the archive does not hold, in articles. */
const UNSEEN = 0.05;

/**
 * The query with the marks that its words bear in the archive, side by side as they were typed: "duong sat" →
 * "đường sắt". The best sequence is the likeliest
 * by how often the archive's words follow each other (Viterbi's way through the spellings).
 * @param spellings in how many articles each spelling of the words and pairs stands
 * @returns the words with marks; undefined where marks were typed, where the query is more than
 * words, and where the archive knows none better
 */
export function restoreAccents(query: Query, spellings: ReadonlyMap<string, number>): string[] | undefined {
  const words = query.typed;
  if (query.accented || words.length === 0 || query.phrases.length + query.excluded.length > 0) return undefined;
  const byFold = new Map<string, string[]>();
  for (const [term, count] of spellings) {
    if (term.includes(' ') || count < FEWEST_ARTICLES) continue;
    const folded = fold(term);
    byFold.set(folded, [...(byFold.get(folded) ?? []), term]);
  }
  const count = (term: string): number => spellings.get(term) ?? 0;
  /** How likely a word follows another, as the logarithm; never impossible. */
  const likelihood = (before: string | undefined, word: string): number =>
    before === undefined
      ? Math.log(count(word) + UNSEEN)
      : Math.log((count(pairTerm(before, word)) + UNSEEN) / (count(before) + 1));

  let paths: { words: string[]; score: number }[] = [{ words: [], score: 0 }];
  for (const word of words) {
    const candidates = byFold.get(fold(word)) ?? [word];
    paths = candidates.map((candidate) => {
      const ways = paths.map(({ words, score }) => ({
        words: [...words, candidate],
        score: score + likelihood(words.at(-1), candidate),
      }));
      return ways.reduce((best, way) => (way.score > best.score ? way : best));
    });
  }
  const best = paths.reduce((a, b) => (b.score > a.score ? b : a));
  return best.words.some((word, i) => word !== words[i]) ? best.words : undefined;
}
