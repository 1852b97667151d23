import { isOften, isVeryOften, TITLE_ROOM } from '../slots.ts';

/** Where a word stands among the words of titles and leads, in the order of articles and places. */
export type Occurrences = readonly (readonly [article: number, place: number])[];

/** Which articles of a shard hold a word or a pair, and how. Each array has an entry for each article. */
export interface Postings {
  /** The sum of the WEIGHTS of all places where it stands; 0 where it is not. */
  weights: Float32Array;
  /** How many times it stands there, as far as the index tells; OFTEN_COUNT for a text that has it often. */
  counts: Uint16Array;
  /** Whether the title has it, or else the lead: see IN_TITLE. */
  headlines: Uint8Array;
  /** 1 where the text has it often. */
  often: Uint8Array;
  /** 1 where it stands with the marks that were meant. */
  typed: Uint8Array;
}

/** What an occurrence in title or lead counts, a word that the text holds, and one that it holds often. */
const WEIGHTS = { title: 5, lead: 3, text: 1, often: 2.5 } as const;
/** Values of {@link Postings.headlines}; 0 where neither has it. */
const IN_LEAD = 1;
const IN_TITLE = 2;
/** The index tells that a text has a word often, not how often. It counts as so many times. */
const OFTEN_COUNT = 5;

export const noPostings = (articles: number): Postings => ({
  weights: new Float32Array(articles),
  counts: new Uint16Array(articles),
  headlines: new Uint8Array(articles),
  often: new Uint8Array(articles),
  typed: new Uint8Array(articles),
});

/** The postings that follow from occurrences in titles and leads. */
export function postingsAt(occurrences: Occurrences, articles: number, isTyped: boolean): Postings {
  const found = noPostings(articles);
  for (const [article, place] of occurrences) {
    const isInTitle = place < TITLE_ROOM;
    add(found.weights, article, isInTitle ? WEIGHTS.title : WEIGHTS.lead);
    add(found.counts, article, 1);
    found.headlines[article] = Math.max(found.headlines[article] ?? 0, isInTitle ? IN_TITLE : IN_LEAD);
    found.typed[article] = Number(isTyped);
  }
  return found;
}

/** The postings with those of texts added. */
export function withTexts(found: Postings, inTexts: Occurrences, isTyped: boolean): Postings {
  const [weights, counts] = [found.weights.slice(), found.counts.slice()];
  const [often, typed] = [found.often.slice(), found.typed.slice()];
  for (const [article, place] of inTexts) {
    add(weights, article, isOften(place) ? WEIGHTS.often : WEIGHTS.text);
    add(counts, article, isOften(place) ? OFTEN_COUNT : 1);
    if (isOften(place)) often[article] = 1;
    if (isTyped) typed[article] = 1;
  }
  return { ...found, weights, counts, often, typed };
}

/**
 * Which texts are asked for that hold a word: none, all, or those in which it is VERY_OFTEN. Some shards list only these of a word
 * that most articles hold; so no others are taken from any shard.
 */
export type TextsAsked = 'none' | 'all' | 'very often';

/** The occurrences in texts in which the word is VERY_OFTEN. */
export const veryOftenAmong = (inTexts: Occurrences): Occurrences => inTexts.filter(([, place]) => isVeryOften(place));

/** Adds a value to an article's sum. */
export function add(sums: Float32Array | Uint16Array | Uint8Array, article: number, value: number): void {
  sums[article] = (sums[article] ?? 0) + value;
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
export function frequencyIn({ counts, typed }: Postings): { any: number; typed: number } {
  let [any, asTyped] = [0, 0];
  for (let article = 0; article < counts.length; article++) {
    if (counts[article]) any++;
    if (typed[article]) asTyped++;
  }
  return { any, typed: asTyped };
}
