import { type Found, saturationOf } from './found.ts';
import { decidingWords, type Frequencies, type Frequency, weightOf } from './frequencies.ts';
import { NO, type ShardHits, YES } from './shard-hits.ts';

export type Order = 'relevance' | 'date';

/** One article among the results: its shard and its number there. */
interface Hit {
  shard: string;
  doc: number;
  score: number;
}

export interface Ranking {
  /** The first results, in order: those that hold words of the question together, then those that hold loose words only. */
  hits: Hit[];
  /** How many articles hold words of the question together: words that stand side by side, a rare one, or all of them. */
  together: number;
  /** How many results there are, loose ones included. */
  total: number;
}

/** A pair of words that stand together counts this much, relative to a word as rare. */
const PAIR_WEIGHT = 1;
/** The score of an article is multiplied by the part of the query that it holds, to this power. */
const COVERAGE_POWER = 0.75;
/** A word that stands there with other marks than those meant counts this much. */
const OTHER_MARKS = 0.2;
/**
 * Results hold at least this part of the deciding words, by their weights or, times NUMBER_WORTH, by their number. Where no
 * article does, those that hold most are the results.
 */
const SMALLEST_PART = 0.25;
const NUMBER_WORTH = 0.75;
/** A word that no more than this part of the articles hold, or no more than this number, is rare: it needs no neighbour. */
const RARE = { part: 0.01, articles: 20 } as const;
/** An article that holds this much of the question holds all of it, but for rounding. */
const WHOLE = 0.999;
/** Scores that agree when rounded to this are equal: the newer article wins. */
const SCORE_STEP = 0.1;
/** Above every score. */
const TOGETHER = 1e6;

/** Lets the browser handle what waits: clicks, keys, frames. */
export type Pause = () => Promise<void>;

/**
 * Orders the articles of the shards read so far, shard by shard with a pause after each. Shards come newest first. What a word or
 * pair counts depends on how few articles hold it; an article gains with how much it is about each, and loses with the part of
 * the query that it lacks.
 * @param isAllowed which states of articles make results: see ShardHits.allowed
 */
export async function rank(
  shards: readonly ShardHits[],
  frequencies: Frequencies,
  order: Order,
  limit: number,
  pause: Pause,
  isAllowed: (state: number) => boolean = (state) => state === YES,
): Promise<Ranking> {
  const { total: articles } = frequencies;
  const words = frequencies.words.map((frequency) => weigh(frequency, articles));
  const pairs = frequencies.pairs.map((frequency) => weigh(frequency, articles));
  const decides = decidingWords(frequencies);
  const whole = sumOf(words) || 1;
  const deciding = sumOf(words.filter((_, i) => decides[i])) || 1;
  const number = decides.filter(Boolean).length || 1;
  const rare = Math.max(RARE.articles, RARE.part * articles);

  const collect = async (smallest: number): Promise<Ranking & { most: number }> => {
    const best = createBest(limit);
    let [together, total, most] = [0, 0, 0];
    for (const hits of shards) {
      const sums = () => new Float32Array(hits.shard.count);
      const [parts, decided, numbers, scores] = [sums(), sums(), sums(), sums()];
      const isTogether = new Uint8Array(hits.shard.count);
      words.forEach((word, i) => {
        const found = hits.words[i];
        if (!found || word.weight === 0) return;
        const isRare = (frequencies.words[i]?.articles ?? 0) <= rare;
        eachHeld(found, word, (doc, part, saturation) => {
          parts[doc] = (parts[doc] ?? 0) + (part * word.weight) / whole;
          scores[doc] = (scores[doc] ?? 0) + part * saturation * word.weight;
          if (isRare) isTogether[doc] = 1;
          if (!decides[i]) return;
          decided[doc] = (decided[doc] ?? 0) + (part * word.weight) / deciding;
          numbers[doc] = (numbers[doc] ?? 0) + (part * NUMBER_WORTH) / number;
        });
      });
      pairs.forEach((pair, i) => {
        const found = hits.pairs[i];
        if (!found) return;
        eachHeld(found, pair, (doc, part, saturation) => {
          scores[doc] = (scores[doc] ?? 0) + PAIR_WEIGHT * part * saturation * pair.weight;
          isTogether[doc] = 1;
        });
      });
      for (let doc = hits.shard.count - 1; doc >= 0; doc--) {
        const held = Math.max(decided[doc] ?? 0, numbers[doc] ?? 0);
        if (held === 0 || !isAllowed(hits.allowed[doc] ?? NO)) continue;
        most = Math.max(most, held);
        if (held < smallest) continue;
        const isWhole = isTogether[doc] === 1 || (parts[doc] ?? 0) >= WHOLE;
        total++;
        if (isWhole) together++;
        const score = (scores[doc] ?? 0) * (parts[doc] ?? 0) ** COVERAGE_POWER;
        best.offer(
          (isWhole ? TOGETHER : 0) + (order === 'date' ? 0 : Math.round(score / SCORE_STEP)),
          hits.shard.key,
          doc,
        );
      }
      await pause();
    }
    return { hits: best.hits(), together, total, most };
  };

  const ranking = await collect(SMALLEST_PART);
  return ranking.total > 0 || ranking.most === 0 ? ranking : collect(ranking.most * 0.99);
}

interface Weighed {
  weight: number;
  /** The part of the weight that counts where it stands with other marks. */
  other: number;
}

const weigh = ({ articles, isTyped }: Frequency, total: number): Weighed => ({
  weight: weightOf(articles, total),
  other: isTyped ? OTHER_MARKS : 1,
});

const sumOf = (words: readonly Weighed[]): number => words.reduce((sum, { weight }) => sum + weight, 0);

/** Calls `on` for each article that holds a word or pair, with the part of its weight that counts there, and its saturation. */
function eachHeld(
  { weights, typed }: Found,
  { other }: Weighed,
  on: (doc: number, part: number, saturation: number) => void,
): void {
  for (let doc = 0; doc < weights.length; doc++) {
    const weight = weights[doc] ?? 0;
    if (weight > 0) on(doc, typed[doc] ? 1 : other, saturationOf(weight));
  }
}

/** Keeps the best of what it is offered; among equals, what came first. */
function createBest(limit: number) {
  const list: Hit[] = [];
  return {
    offer(score: number, shard: string, doc: number): void {
      const last = list.at(-1);
      if (list.length >= limit && last && score <= last.score) return;
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((list[middle]?.score ?? 0) >= score) low = middle + 1;
        else high = middle;
      }
      list.splice(low, 0, { shard, doc, score });
      if (list.length > limit) list.pop();
    },
    hits: () => list,
  };
}
