import { OFTEN_ROOM, TITLE_ROOM } from '../slots.ts';

/** Where a word stands among the words of titles and leads, in the order of articles and places. */
export type Occurrences = readonly (readonly [article: number, place: number])[];

/** The articles of a shard that hold a word or a pair. */
export interface Found {
  /** The weight of its occurrences in each article. */
  weights: Float32Array;
  /** 1 where it stands with the marks that were meant. */
  typed: Uint8Array;
}

/** The weight of an occurrence in title or lead, of a word that the text holds, and of one that it holds often. */
const WEIGHTS = { title: 5, lead: 3, text: 1, often: 2.5 } as const;
/** The weight at which saturation is one half. */
const HALF = 2;

/** How much an article is about a word, from 0 to below 1. */
export const saturationOf = (weight: number): number => weight / (weight + HALF);

export const nothingFound = (articles: number): Found => ({
  weights: new Float32Array(articles),
  typed: new Uint8Array(articles),
});

/** Finds articles by occurrences in titles and leads. */
export function foundAt(occurrences: Occurrences, articles: number, isTyped: boolean): Found {
  const found = nothingFound(articles);
  for (const [article, place] of occurrences) {
    found.weights[article] = (found.weights[article] ?? 0) + (place < TITLE_ROOM ? WEIGHTS.title : WEIGHTS.lead);
    found.typed[article] = Number(isTyped);
  }
  return found;
}

/** Adds what occurrences in texts tell. */
export function withTexts(found: Found, inTexts: Occurrences, isTyped: boolean): Found {
  const weights = found.weights.slice();
  const typed = found.typed.slice();
  for (const [article, place] of inTexts) {
    weights[article] = (weights[article] ?? 0) + (place < OFTEN_ROOM ? WEIGHTS.often : WEIGHTS.text);
    if (isTyped) typed[article] = 1;
  }
  return { weights, typed };
}

/** Where words stand one after the other: the places of the first of them. */
export function runsOf(words: readonly (Occurrences | undefined)[]): Occurrences {
  const [first = [], ...others] = words;
  return others.reduce<Occurrences>((runs, found, i) => (found ? follow(runs, found, i + 1) : runs), first);
}

/** The occurrences that have one of the others exactly so many places behind them. */
function follow(runs: Occurrences, others: Occurrences, distance: number): Occurrences {
  let next = 0;
  return runs.filter(([article, place]) => {
    for (let other = others[next]; other; other = others[++next]) {
      if (other[0] > article || (other[0] === article && other[1] >= place + distance)) break;
    }
    return others[next]?.[0] === article && others[next]?.[1] === place + distance;
  });
}

/** How many articles are found, and how many as typed. */
export function frequencyIn({ weights, typed }: Found): { any: number; typed: number } {
  let [any, asTyped] = [0, 0];
  for (let article = 0; article < weights.length; article++) {
    if ((weights[article] ?? 0) > 0) any++;
    if (typed[article]) asTyped++;
  }
  return { any, typed: asTyped };
}
