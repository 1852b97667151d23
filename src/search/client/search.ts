import type { SearchManifest, SearchRecord, ShardEntry } from '../files.ts';
import { pause } from './pause.ts';
import type { Query } from './query.ts';
import { type Order, type Ranking, rank } from './ranking.ts';
import { type Filters, loadHits, overlaps, type ShardHits } from './shard-hits.ts';
import type { Source } from './source.ts';

/** How many shards are fetched at once. */
const AHEAD = 3;

/** One search over the archive: it reads shard by shard, newest first, can be stopped and continued, and ranked at any time. */
export interface Search {
  query: Query;
  /** The shards that concern it, newest first, and how many of them have been read. */
  shards: readonly ShardEntry[];
  readonly read: number;
  /** Reads the shards that are left, until all are read or the signal stops it; tells after each. */
  run(signal: AbortSignal, onShard: () => void): Promise<void>;
  rank(order: Order, limit: number): Promise<Ranking>;
  records(ranking: Ranking): Promise<SearchRecord[]>;
  /** In how many of the articles read each spelling of the query's words and pairs stands. */
  spellings(): Map<string, number>;
}

export function createSearch(source: Source, manifest: SearchManifest, query: Query, filters: Filters): Search {
  const shards = manifest.shards.filter((shard) => overlaps(shard, filters));
  const done: ShardHits[] = [];

  return {
    query,
    shards,
    get read() {
      return done.length;
    },
    async run(signal, onShard) {
      const pending: Promise<ShardHits>[] = [];
      for (let next = done.length; done.length < shards.length; ) {
        for (; next < shards.length && pending.length < AHEAD; next++) {
          const shard = shards[next];
          if (!shard) break;
          const hits = loadHits(source, shard, query, filters, { urgent: next === 0, signal });
          hits.catch(() => {});
          pending.push(hits);
        }
        const hits = await pending.shift();
        signal.throwIfAborted();
        if (hits) done.push(hits);
        onShard();
      }
    },
    rank: (order, limit) => rank([...done], order, limit, pause),
    records: ({ hits }) => Promise.all(hits.map(({ shard, doc }) => source.record(shard, doc))),
    spellings() {
      const sums = new Map<string, number>();
      for (const { spellings } of done) {
        for (const [term, count] of spellings) sums.set(term, (sums.get(term) ?? 0) + count);
      }
      return sums;
    },
  };
}
