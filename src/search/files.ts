import type { ListKind } from '../model/list.ts';
import type { Abbreviation } from './abbreviations.ts';

/*
 * The files of the search index, below /search/, which the build writes and the browser reads. A shard's files stand in a folder
 * named by its first day, so that an edit of an old article changes the few files that show it; the browser asks for them with
 * the shard's version, and what it has been given it may keep for ever.
 *   manifest.json          which shards there are
 *   lists/words-<digest>.txt   the archive's syllables
 *   lists/names-<digest>.json  topics, authors and series, for suggestions
 *   <day>/<n>.bin          a bucket of the index; <n>-tail.bin its tail, where it has one
 *   <day>/texts.json       in place of buckets, the texts from which the browser makes an index; the newest shard only
 *   <day>/articles-<n>.json    what results show, BLOCK_SIZE articles a file
 *   <day>/days.json        how many articles each day has
 *   <day>/words.json       how many articles hold each syllable; the build joins them, the browser never asks
 */

export const SEARCH_FOLDER = '/search/';
export const MANIFEST_FILE = `${SEARCH_FOLDER}manifest.json`;

/** Articles whose records share a file. */
export const BLOCK_SIZE = 8;

/** The name of a shard: its first day, and a digest of all that goes into it. */
export const shardKey = (from: string, digest: string): string => `${from}-${digest.slice(0, 16)}`;
const DAY_LENGTH = 'YYYY-MM-DD'.length;

export const shardFolder = (key: string): string => `${SEARCH_FOLDER}${key.slice(0, DAY_LENGTH)}`;
export const bucketFile = (key: string, bucket: number): string => `${shardFolder(key)}/${bucket}.bin`;
export const tailFile = (key: string, bucket: number): string => `${shardFolder(key)}/${bucket}-tail.bin`;
export const textsFile = (key: string): string => `${shardFolder(key)}/texts.json`;
export const recordsFile = (key: string, block: number): string => `${shardFolder(key)}/articles-${block}.json`;
export const daysFile = (key: string): string => `${shardFolder(key)}/days.json`;
export const wordsFile = (key: string): string => `${shardFolder(key)}/words.json`;

/** The address by which a browser asks for a shard's file: another one for each version of the shard. */
export const versionOf = (key: string, file: string): string => `${file}?v=${key.slice(DAY_LENGTH + 1)}`;

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
