import type { ListKind } from '../model/list.ts';
import type { Abbreviation } from './abbreviations.ts';

/*
 * The files of the search index, below /search/, which the build writes and the browser reads. All but the manifest are named
 * by what they hold, and never change:
 *   manifest.json          which shards there are
 *   lists/words-<digest>.txt   the archive's syllables
 *   lists/names-<digest>.json  topics, authors and series, for suggestions
 *   <shard>/<n>.bin        a bucket of the index; <n>-tail.bin its tail, where it has one
 *   <shard>/texts.json     in place of buckets, the texts from which the browser makes an index; the newest shard only
 *   <shard>/articles-<n>.json   what results show, BLOCK_SIZE articles a file
 *   <shard>/days.json      how many articles each day has
 *   <shard>/words.json     how many articles hold each syllable; the build joins them, the browser never asks
 */

export const SEARCH_FOLDER = '/search/';
export const MANIFEST_FILE = `${SEARCH_FOLDER}manifest.json`;

/** Articles whose records share a file. */
export const BLOCK_SIZE = 8;

export const shardFolder = (shard: string): string => `${SEARCH_FOLDER}${shard}`;
export const bucketFile = (shard: string, bucket: number): string => `${SEARCH_FOLDER}${shard}/${bucket}.bin`;
export const tailFile = (shard: string, bucket: number): string => `${SEARCH_FOLDER}${shard}/${bucket}-tail.bin`;
export const textsFile = (shard: string): string => `${SEARCH_FOLDER}${shard}/texts.json`;
export const recordsFile = (shard: string, block: number): string => `${SEARCH_FOLDER}${shard}/articles-${block}.json`;
export const daysFile = (shard: string): string => `${SEARCH_FOLDER}${shard}/days.json`;

export const wordsFile = (shard: string): string => `${SEARCH_FOLDER}${shard}/words.json`;

/** The newest shard has the texts themselves in place of an index as long as it holds no more articles. */
const MOST_TEXTS = 60;

/**
 * How many buckets the index of so many articles has: small ones, since a question reads one for each word and pair. The newest
 * shard, which is written anew with every article, has none: the texts of its articles are one file, and smaller than an index.
 */
export function bucketCount(articles: number, isNewest: boolean): number {
  if (isNewest && articles <= MOST_TEXTS) return 0;
  return Math.max(Math.min(2 * articles, 3000), Math.ceil(articles / 2));
}

/** What a result shows of an article. */
export interface SearchRecord {
  address: string;
  title: string;
  lead: string;
  /** Local time `YYYY-MM-DDTHH:mm`. */
  at: string;
  category: string;
  authors: string[];
  kind: string;
}

export interface ShardEntry {
  key: string;
  /** First and last day with articles. */
  from: string;
  to: string;
  /** Articles, and buckets of the index; none where there are texts. */
  count: number;
  buckets: number;
}

export interface SearchManifest {
  /** Newest first. */
  shards: ShardEntry[];
  /** Addresses of the lists. */
  words: string;
  names: string;
  /** The abbreviations of site.yml, as pairs of short and long. */
  abbreviations: Abbreviation[];
}

/** Days with articles, in order, and how many each has. */
export type DayCounts = [day: string, count: number][];

/** A list that a reader can go to by its name, or narrow results to. */
export interface SuggestedName {
  kind: ListKind;
  slug: string;
  name: string;
}
