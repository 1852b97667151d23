import { fold } from '../../vietnamese/fold.ts';
import { createExpander } from '../abbreviations.ts';
import type { SearchManifest, SearchRecord, ShardEntry } from '../files.ts';
import { wordsOf } from '../words.ts';
import { type Frequencies, frequenciesOf, textsAsked } from './frequencies.ts';
import { hasRun } from './has-run.ts';
import { inOrder } from './in-order.ts';
import { pause } from './pause.ts';
import type { Query } from './query.ts';
import { type Order, type Ranking, rank } from './ranking.ts';
import {
  type Filters,
  isExact,
  MAYBE,
  NO,
  overlaps,
  readTexts,
  readTitles,
  type ShardHits,
  YES,
} from './shard-hits.ts';
import type { Source } from './source.ts';

/** How many shards are fetched at once. */
const AHEAD = 3;
/** This many articles' pages are read at once to look for a phrase; while there is no result, more, this many times at most. */
const MOST_CHECKED = 30;
const MOST_ROUNDS = 4;

/** How far a search has come: how many of its shards, from the newest, have been read. */
export interface Progress {
  /** Those that concern the search, newest first. */
  shards: readonly ShardEntry[];
  /** By titles and leads. */
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
  /**
   * Reads what is left, the titles of all shards and then their texts, until all is read or the signal stops it. Awaits `onShard`
   * after each shard.
   */
  run(signal: AbortSignal, onShard: () => unknown): Promise<void>;
  /** Reads what is left of titles. */
  runTitles(signal: AbortSignal, onShard: () => unknown): Promise<void>;
  /** How many articles may be results, but have not been looked at for a phrase that they may hold, wanted or excluded. */
  unchecked(): Promise<number>;
  /** The words of the query that none of the articles read holds, or none with the marks that they were typed with. */
  missing(): string[];
  /** How common its words and pairs are among the articles read. */
  frequencies(): Promise<Frequencies>;
  rank(order: Order, limit: number): Promise<Ranking>;
  records(ranking: Ranking): Promise<SearchRecord[]>;
}

export function createSearch(source: Source, manifest: SearchManifest, query: Query, filters: Filters): Search {
  const shards = manifest.shards.filter((shard) => overlaps(shard, filters));
  const archive = manifest.shards.reduce((sum, { count }) => sum + count, 0);
  const expand = createExpander(manifest.abbreviations);
  const read: ShardHits[] = [];
  let texts = 0;
  const frequencies: Search['frequencies'] = async () => frequenciesOf(query, read, await source.syllables(), archive);

  const runTitles: Search['runTitles'] = (signal, onShard) =>
    inOrder(
      shards.slice(read.length),
      AHEAD,
      (shard) => readTitles(source, shard, query, filters, { urgent: shard === shards[0], signal }),
      (hits) => {
        read.push(hits);
        return onShard();
      },
      signal,
    );

  const ranked: Search['rank'] = async (order, limit) => rank([...read], await frequencies(), order, limit, pause);

  /** The best articles that may be results. */
  const open = async (limit: number): Promise<Pick<Ranking, 'hits' | 'total'>> =>
    query.excluded.length + query.phrases.length === 0
      ? { hits: [], total: 0 }
      : rank([...read], await frequencies(), 'relevance', limit, pause, (state) => state === MAYBE);

  /**
   * Looks for phrases in articles' pages: the index knows the order of words in titles and leads only. The best articles that may
   * hold a phrase that is wanted, or excluded, are looked at.
   */
  const checkPhrases = async (signal: AbortSignal): Promise<void> => {
    const { hits } = await open(MOST_CHECKED);
    const syllables = await source.syllables();
    const isMeant = (word: string): boolean => isExact(word, query, syllables);
    await Promise.all(
      hits.map(async ({ shard, doc }) => {
        const { address, title, lead } = await source.record(shard, doc);
        const body = await source.textOf(address, signal);
        const own = read.find((one) => one.shard.key === shard);
        if (body === undefined || !own) return;
        const text = expand(wordsOf([title, lead, body].join('\n')));
        const holds = (phrase: readonly string[]): boolean => hasRun(text, phrase, isMeant);
        own.allowed[doc] = query.phrases.every(holds) && !query.excluded.some(holds) ? YES : NO;
      }),
    );
  };

  return {
    query,
    progress: () => ({ shards, titles: read.length, texts }),
    runTitles,
    async run(signal, onShard) {
      await runTitles(signal, onShard);
      const syllables = await source.syllables();
      const exact = query.words.map((word) => isExact(word, query, syllables));
      const asked = textsAsked(await frequencies(), exact);
      await inOrder(
        read.slice(texts),
        AHEAD,
        (hits) => readTexts(source, hits, query, asked, { signal }),
        (hits) => {
          read[texts++] = hits;
          return onShard();
        },
        signal,
      );
      for (let round = 0; round < MOST_ROUNDS; round++) {
        await checkPhrases(signal);
        if ((await open(0)).total === 0 || (await ranked('relevance', 0)).total > 0) break;
      }
      await onShard();
    },
    unchecked: async () => (await open(0)).total,
    missing: () =>
      query.words.filter((word, i) => {
        const part = fold(word) === word ? 'weights' : 'typed';
        return read.every(({ words }) => words[i]?.[part].every((held) => held === 0));
      }),
    frequencies,
    rank: ranked,
    records: ({ hits }) => Promise.all(hits.map(({ shard, doc }) => source.record(shard, doc))),
  };
}
