import { fold } from '../../vietnamese/fold.ts';
import type { SearchRecord } from '../files.ts';
import { wordsOf } from '../words.ts';
import { pairTerm, type Query } from './query.ts';

/** The likelihood of words that the archive never holds side by side. */
const UNSEEN = 0.003;
/**
 * Where some words were typed with marks, those without are meant so, unless the archive's spelling is so many times likelier.
 */
const CARELESS = 50;

/** A way through the spellings, and how likely it is, as a logarithm. */
interface Path {
  words: string[];
  score: number;
}

/**
 * The query with the marks that its words bear in the articles that answer it: "duong sat" → "đường sắt". Of all sequences of
 * spellings it is the likeliest, by how often words follow each other in those articles (Viterbi's algorithm). Words that were
 * typed with marks keep them.
 * @param spellings in how many articles each spelling of the words and pairs stands
 * @returns the words with marks; undefined where the query is more than words, and where no article knows better
 */
export function restoreAccents(query: Query, spellings: ReadonlyMap<string, number>): string[] | undefined {
  const words = query.typed;
  if (words.length === 0 || query.phrases.length + query.excluded.length > 0) return undefined;
  const { candidatesOf, likelihood } = model(spellings);
  const isMarked = (word: string): boolean => fold(word) !== word;
  const follow = (paths: readonly Path[], candidates: readonly string[]): Path[] =>
    candidates.map((candidate) => {
      const ways = paths.map(({ words, score }) => ({
        words: [...words, candidate],
        score: score + likelihood(words.at(-1), candidate),
      }));
      return ways.reduce((best, way) => (way.score > best.score ? way : best));
    });
  const bestWith = (choices: (word: string) => readonly string[]): Path =>
    words
      .reduce((paths, word) => follow(paths, choices(word)), [{ words: [], score: 0 }] as Path[])
      .reduce((a, b) => (b.score > a.score ? b : a));

  const best = bestWith((word) => (isMarked(word) ? [word] : candidatesOf(word)));
  if (best.words.every((word, i) => word === words[i])) return undefined;
  const isClear = !query.accented || best.score - bestWith((word) => [word]).score > Math.log(CARELESS);
  return isClear ? best.words : undefined;
}

/** What the archive's spellings say of words and of what follows them. */
function model(spellings: ReadonlyMap<string, number>) {
  const byFold = new Map<string, string[]>();
  for (const [term, count] of spellings) {
    if (term.includes(' ') || count === 0) continue;
    const folded = fold(term);
    byFold.set(folded, [...(byFold.get(folded) ?? []), term]);
  }
  const count = (term: string): number => spellings.get(term) ?? 0;
  const candidatesOf = (word: string): readonly string[] => byFold.get(fold(word)) ?? [word];
  /** The part of the articles with a word in any spelling that have it in this one. */
  const share = (word: string): number => {
    const all = candidatesOf(word).reduce((sum, other) => sum + count(other), 0);
    return all > 0 ? count(word) / all : 1;
  };
  /** How well a word follows another, as a logarithm; never impossible. */
  const likelihood = (before: string | undefined, word: string): number => {
    const together = before === undefined ? 0 : count(pairTerm(before, word));
    const held = together / Math.sqrt(count(before ?? '') * count(word) || 1);
    return Math.log(held + UNSEEN * Math.cbrt(Math.max(share(word), UNSEEN)));
  };
  return { candidatesOf, likelihood };
}

/** In how many records each word and each pair of words stands in title and lead. */
export function spellingsIn(records: readonly Pick<SearchRecord, 'title' | 'lead'>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, lead } of records) {
    const words = [title, lead].map(wordsOf);
    const terms = words.flatMap((list) => [...list, ...list.slice(1).map((word, i) => pairTerm(list[i] ?? '', word))]);
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}
