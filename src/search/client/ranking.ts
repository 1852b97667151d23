import { createDistinction } from './distinction.ts';
import { createEvidence, type Evidence, LOOSE, TOGETHER } from './evidence.ts';
import type { Frequencies } from './frequencies.ts';
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
  /** How many articles hold words of the question together: see Evidence.closeness. */
  together: number;
  /** How many results there are, loose ones included. */
  total: number;
}

/** What a match and a distinct headline count, relative to mentions. */
const WORTHS = { match: 8 / 3, headline: 1 / 3 } as const;
/** Results hold at least this part of the deciding words. Where no article does, those that hold most are the results. */
const SMALLEST_PART = 0.25;
/** Scores that agree when rounded to this are equal: the newer article wins. */
const SCORE_STEP = 0.02;
/** Above every score: whoever holds words closer together comes first. */
const CLOSER = 1e6;

/** Lets the browser handle what waits: clicks, keys, frames. */
export type Pause = () => Promise<void>;

/**
 * Orders the articles of the shards read so far, shard by shard with a pause after each. Shards come newest first. Articles come
 * first whose headlines hold more of the question than all but a few: the better they match it, the sooner. Where many headlines
 * hold as much, they tell nothing; what counts there is how often title, lead and text mention the words.
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
  const { whole, of } = createEvidence(frequencies);
  const distinction = createDistinction();
  const gathered: [ShardHits, Evidence][] = [];
  let most = 0;
  for (const hits of shards) {
    const evidence = of(hits);
    gathered.push([hits, evidence]);
    for (const [doc, decided] of evidence.decided.entries()) {
      if (!isAllowed(hits.allowed[doc] ?? NO)) evidence.decided[doc] = 0;
      else if (decided > 0) {
        most = Math.max(most, decided);
        distinction.add(evidence.headlines[doc] ?? 0);
      }
    }
    await pause();
  }

  const distinctionOf = distinction.of();
  const smallest = most < SMALLEST_PART ? most * 0.99 : SMALLEST_PART;
  const best = createBest(limit);
  let [together, total] = [0, 0];
  for (const [{ shard }, { decided, headlines, matches, mentions, closeness }] of gathered) {
    for (let doc = shard.count - 1; doc >= 0; doc--) {
      const part = decided[doc] ?? 0;
      if (part === 0 || part < smallest) continue;
      total++;
      const close = closeness[doc] ?? LOOSE;
      if (close !== LOOSE) together++;
      const worth = distinctionOf(headlines[doc] ?? 0);
      const match = worth > 0 ? WORTHS.match * (matches[doc] ?? 0) + WORTHS.headline * whole * worth : 0;
      const score = (mentions[doc] ?? 0) + match;
      const rank = order === 'date' ? Math.min(close, TOGETHER) : close * CLOSER + Math.round(score / SCORE_STEP);
      best.offer(rank, shard.key, doc);
    }
    await pause();
  }
  return { hits: best.hits(), together, total };
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
