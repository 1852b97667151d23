import { TITLE_ROOM } from '../slots.ts';

/** Where a word stands among the words of titles and leads, in the order of articles and places. */
export type Occurrences = readonly (readonly [article: number, place: number])[];

/** The articles of a shard that hold a word or a pair. */
export interface Found {
  /** How much each article is about it, from 0 to below 1: the saturation of its weighted occurrences. */
  saturation: Float32Array;
  /** 1 where it stands with the marks that were meant. */
  typed: Uint8Array;
}

/** How much one occurrence counts, by where it stands; a word that stands in the text is counted once. */
const WEIGHTS = { title: 7, lead: 3.5, text: 0.86 } as const;
/** At this many weighted occurrences an article is half as much about a word as it can be. */
const HALF = 2;

export const saturationOf = (weight: number): number => weight / (weight + HALF);

export const nothingFound = (articles: number): Found => ({
  saturation: new Float32Array(articles),
  typed: new Uint8Array(articles),
});

/** What occurrences in titles and leads say. */
export function foundAt(occurrences: Occurrences, articles: number, isTyped: boolean): Found {
  const found = nothingFound(articles);
  for (const [article, place] of occurrences)
    found.saturation[article] = (found.saturation[article] ?? 0) + (place < TITLE_ROOM ? WEIGHTS.title : WEIGHTS.lead);
  for (let article = 0; article < articles; article++) {
    const weight = found.saturation[article] ?? 0;
    if (weight === 0) continue;
    found.saturation[article] = saturationOf(weight);
    found.typed[article] = Number(isTyped);
  }
  return found;
}

/** The same with the articles that hold the word in their texts only. */
export function withTexts(found: Found, inTexts: readonly number[], isTyped: boolean): Found {
  const saturation = found.saturation.slice();
  const typed = found.typed.slice();
  for (const article of inTexts) {
    saturation[article] = Math.max(saturation[article] ?? 0, saturationOf(WEIGHTS.text));
    if (isTyped) typed[article] = 1;
  }
  return { saturation, typed };
}

/** Where a run of words stands: the places of its first word from which the others follow one after the other. */
export function runsOf(words: readonly Occurrences[]): Occurrences {
  const [first = [], ...others] = words;
  return others.reduce((runs, occurrences, i) => follow(runs, occurrences, i + 1), first);
}

/** Those occurrences that have one of the others a number of places behind them. */
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
export function frequencyIn({ saturation, typed }: Found): { any: number; typed: number } {
  let [any, asTyped] = [0, 0];
  for (let article = 0; article < saturation.length; article++) {
    if ((saturation[article] ?? 0) > 0) any++;
    if (typed[article]) asTyped++;
  }
  return { any, typed: asTyped };
}
