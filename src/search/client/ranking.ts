import { fold } from '../../vietnamese/fold.ts';
import { LEVELS } from '../bucket.ts';
import { decidingWords } from './deciding-words.ts';
import { AS_TYPED, type Found } from './found.ts';
import type { Query } from './query.ts';
import type { ShardHits } from './shard-hits.ts';

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
/** A word typed without marks in a query with marks was typed carelessly where it bears some in all but this part of the articles. */
const CARELESS = 0.02;
/**
 * Results hold at least this part of the words that decide, by what these count or, a little less, by their number; where no
 * article does, those that hold most are the results.
 */
const SMALLEST_PART = 0.4;
const NUMBER_WORTH = 0.75;
/** Scores that agree when rounded to this are equal: the newer article wins. */
const SCORE_STEP = 0.1;

/** Lets the browser do what else it has to do; resolves when it has. */
export type Pause = () => Promise<void>;

/**
 * Orders the articles of the shards read so far, shard by shard with a pause after each. Shards come newest first. What a word or
 * pair counts depends on how few articles hold it; an article gains with how much it is about each, and loses with the part of
 * the query that it lacks.
 */
export async function rank(
  query: Query,
  shards: readonly ShardHits[],
  order: Order,
  limit: number,
  pause: Pause,
): Promise<Ranking> {
  const articles = shards.reduce((sum, { shard }) => sum + shard.count, 0);
  const words = query.words.map((word, i) =>
    weigh(
      shards.map((hits) => hits.words[i]),
      articles,
      query.accented && fold(word) === word,
    ),
  );
  const pairs = query.pairs.map((_, i) =>
    weigh(
      shards.map((hits) => hits.pairs[i]),
      articles,
      false,
    ),
  );
  const decides = decidingWords(shards);
  const whole = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const deciding = words.reduce((sum, { weight }, i) => (decides[i] ? sum + weight : sum), 0) || 1;
  const number = decides.filter(Boolean).length;

  const collect = async (smallest: number): Promise<Ranking & { most: number }> => {
    const best = createBest(limit);
    let total = 0;
    let most = 0;
    for (const hits of shards) {
      const sums = () => new Float32Array(hits.shard.count);
      const [parts, decided, numbers, scores] = [sums(), sums(), sums(), sums()];
      words.forEach(({ weight, part, score }, i) => {
        add(parts, hits.words[i], part, weight / whole);
        if (decides[i]) add(decided, hits.words[i], part, weight / deciding);
        if (decides[i]) add(numbers, hits.words[i], part, NUMBER_WORTH / number);
        add(scores, hits.words[i], score);
      });
      pairs.forEach(({ score }, i) => {
        add(scores, hits.pairs[i], score, PAIR_WEIGHT);
      });
      for (let doc = hits.shard.count - 1; doc >= 0; doc--) {
        const held = Math.max(decided[doc] ?? 0, numbers[doc] ?? 0);
        if (held === 0 || !hits.allowed[doc]) continue;
        most = Math.max(most, held);
        if (held < smallest) continue;
        total++;
        const score = (scores[doc] ?? 0) * (parts[doc] ?? 0) ** COVERAGE_POWER;
        best.offer(order === 'date' ? 0 : Math.round(score / SCORE_STEP), hits.shard.key, doc);
      }
      await pause();
    }
    return { hits: best.hits(), total, most };
  };

  const ranking = await collect(SMALLEST_PART);
  return ranking.total > 0 || ranking.most === 0 ? ranking : collect(ranking.most * 0.99);
}

/** How much each strength counts for a term, by how many articles hold it. A plain one may have been typed without its marks. */
function weigh(found: readonly (Found | undefined)[], articles: number, isPlain: boolean) {
  const sum = (count: (one: Found) => number): number => found.reduce((all, one) => all + (one ? count(one) : 0), 0);
  const any = sum((one) => one.any);
  const asTyped = sum((one) => one.typed);
  const typed = isPlain && asTyped < CARELESS * any ? 0 : asTyped;
  const holders = typed || any;
  const weight = Math.log(1 + (articles - holders + 0.5) / (holders + 0.5));
  const other = typed ? OTHER_MARKS : 1;
  const table = (worth: (level: number) => number): Float32Array => {
    const values = new Float32Array(2 * AS_TYPED);
    for (let level = 1; level <= LEVELS; level++) {
      values[level] = worth(level) * other;
      values[AS_TYPED + level] = worth(level);
    }
    return values;
  };
  return { weight: holders > 0 ? weight : 0, part: table(() => 1), score: table((level) => (weight * level) / LEVELS) };
}

function add(sums: Float32Array, found: Found | undefined, table: Float32Array, factor = 1): void {
  if (!found || found.any === 0) return;
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
