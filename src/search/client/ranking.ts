import { LEVELS } from '../bucket.ts';
import { AS_TYPED, type Found, type ShardHits } from './shard-hits.ts';

export type Order = 'relevance' | 'date';

/** One article among the results: its shard and its number there. */
export interface Hit {
  shard: string;
  doc: number;
  score: number;
}

export interface Ranking {
  /** The first results, in order. */
  hits: Hit[];
  /** How many articles are results. */
  total: number;
}

/** A pair of words that stand together counts this much, relative to a word as rare. */
const PAIR_WEIGHT = 1;
/** How far an article falls that holds only part of the query: its score is multiplied by (part held) to this power. */
const COVERAGE_POWER = 0.75;
/** What a word counts that stands there with other marks than those typed. */
const OTHER_MARKS = 0.2;
/** Results hold at least this part of the query; where no article does, those that hold most of it are the results. */
const SMALLEST_PART = 0.4;
/** Scores that agree when rounded to this are equal: the newer article wins. */
const SCORE_STEP = 0.1;

/**
 * Orders the articles of the shards read so far. Shards come newest first. What a word or pair counts depends on how few
 * articles hold it; an article gains with how much it is about each, and loses with the part of the query that it lacks.
 */
export function rank(shards: readonly ShardHits[], order: Order, limit: number): Ranking {
  const articles = shards.reduce((sum, { shard }) => sum + shard.count, 0);
  const words = (shards[0]?.words ?? []).map((_, i) =>
    weigh(
      shards.map((hits) => hits.words[i]),
      articles,
    ),
  );
  const pairs = (shards[0]?.pairs ?? []).map((_, i) =>
    weigh(
      shards.map((hits) => hits.pairs[i]),
      articles,
    ),
  );
  const whole = words.reduce((sum, { weight }) => sum + weight, 0) || 1;

  const scored = shards.map((hits) => {
    const parts = new Float32Array(hits.shard.count);
    const scores = new Float32Array(hits.shard.count);
    words.forEach(({ part, score }, i) => {
      add(parts, hits.words[i], part);
      add(scores, hits.words[i], score);
    });
    pairs.forEach(({ score }, i) => {
      add(scores, hits.pairs[i], score, PAIR_WEIGHT);
    });
    return { hits, parts, scores };
  });

  const collect = (smallest: number): Ranking => {
    const best = createBest(limit);
    let total = 0;
    for (const { hits, parts, scores } of scored) {
      for (let doc = hits.shard.count - 1; doc >= 0; doc--) {
        const part = (parts[doc] ?? 0) / whole;
        if (!hits.allowed[doc] || part < smallest || part === 0) continue;
        total++;
        const score = (scores[doc] ?? 0) * part ** COVERAGE_POWER;
        best.offer(order === 'date' ? 0 : Math.round(score / SCORE_STEP), hits.shard.key, doc);
      }
    }
    return { hits: best.hits(), total };
  };

  const ranking = collect(SMALLEST_PART);
  if (ranking.total > 0) return ranking;
  let most = 0;
  for (const { hits, parts } of scored) {
    parts.forEach((part, doc) => {
      if (hits.allowed[doc] && part > most) most = part;
    });
  }
  return collect((most / whole) * 0.99);
}

/** How much each strength counts for a term, by how many articles hold it. */
function weigh(found: readonly (Found | undefined)[], articles: number) {
  let typed = 0;
  let any = 0;
  for (const shard of found) {
    typed += shard?.unlisted ?? 0;
    for (const strength of shard?.strengths ?? []) {
      if (strength >= AS_TYPED) typed++;
      if (strength > 0) any++;
    }
  }
  const holders = typed || any;
  const weight = Math.log(1 + (articles - holders + 0.5) / (holders + 0.5));
  const other = typed ? OTHER_MARKS : 1;
  const table = (worth: (level: number) => number): Float32Array => {
    const values = new Float32Array(2 * AS_TYPED);
    for (let level = 1; level <= LEVELS; level++) {
      values[level] = weight * worth(level) * other;
      values[AS_TYPED + level] = weight * worth(level);
    }
    return values;
  };
  return { weight, part: table(() => 1), score: table((level) => level / LEVELS) };
}

function add(sums: Float32Array, found: Found | undefined, table: Float32Array, factor = 1): void {
  if (!found) return;
  const { strengths } = found;
  for (let doc = 0; doc < sums.length; doc++) {
    const strength = strengths[doc];
    if (strength) sums[doc] = (sums[doc] ?? 0) + factor * (table[strength] ?? 0);
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
