import type { SearchManifest, SearchRecord, ShardEntry } from '../files.ts';
import { decidingWords } from './deciding-words.ts';
import { inOrder } from './in-order.ts';
import { pause } from './pause.ts';
import type { Query } from './query.ts';
import { type Order, type Ranking, rank } from './ranking.ts';
import { type Filters, overlaps, readTexts, readTitles, type ShardHits } from './shard-hits.ts';
import type { Source } from './source.ts';

/** How many shards are fetched at once. */
const AHEAD = 3;

/** How far a search has come: how many of its shards, from the newest, have been read. */
export interface Progress {
  /** Those that concern the search, newest first. */
  shards: readonly ShardEntry[];
  /** By titles and leads, and for the words that are not common. */
  titles: number;
  /** By whole texts as well. */
  texts: number;
}

/**
 * One search over the archive: it reads the titles and leads of all shards, newest first, then their texts. It can be stopped and
 * continued, and ranked at any time.
 */
export interface Search {
  query: Query;
  progress(): Progress;
  /** Reads what is left, until all is read or the signal stops it; tells after each shard, and goes on when that has been heard. */
  run(signal: AbortSignal, onShard: () => unknown): Promise<void>;
  /** Whether some word has been in none of the articles read. */
  lacksWord(): boolean;
  rank(order: Order, limit: number): Promise<Ranking>;
  records(ranking: Ranking): Promise<SearchRecord[]>;
  /** In how many of the articles read each spelling of the query's words and pairs stands. */
  spellings(): Map<string, number>;
}

export function createSearch(source: Source, manifest: SearchManifest, query: Query, filters: Filters): Search {
  const shards = manifest.shards.filter((shard) => overlaps(shard, filters));
  const read: ShardHits[] = [];
  let texts = 0;

  return {
    query,
    progress: () => ({ shards, titles: read.length, texts }),
    async run(signal, onShard) {
      await inOrder(
        shards.slice(read.length),
        AHEAD,
        (shard) => readTitles(source, shard, query, filters, { urgent: shard === shards[0], signal }),
        (hits) => {
          read.push(hits);
          return onShard();
        },
        signal,
      );
      const decides = decidingWords(read);
      await inOrder(
        read.slice(texts),
        AHEAD,
        (hits) => readTexts(source, hits, query, decides, { signal }),
        (hits) => {
          read[texts++] = hits;
          return onShard();
        },
        signal,
      );
    },
    lacksWord: () => query.words.some((_, i) => read.every(({ words }) => words[i]?.any === 0)),
    rank: (order, limit) => rank(query, [...read], order, limit, pause),
    records: ({ hits }) => Promise.all(hits.map(({ shard, doc }) => source.record(shard, doc))),
    spellings() {
      const sums = new Map<string, number>();
      for (const { spellings } of read) {
        for (const [term, count] of spellings) sums.set(term, (sums.get(term) ?? 0) + count);
      }
      return sums;
    },
  };
}
