import type { ListKind } from '../model/list.ts';
import type { Abbreviation } from './abbreviations.ts';

/*
 * The files of the search, below /search/, which the build writes and the browser reads. A shard's files stand in a folder named
 * by its first day, so that an edit of an old article changes the few files that show it. Pagefind names its files by their
 * contents; the others are asked for with the shard's version. What a browser has been given it may keep for ever, save the
 * manifest.
 *   manifest.json              which shards there are
 *   lists/syllables-<digest>.json   the archive's syllables
 *   lists/names-<digest>.json  topics, authors and series, for suggestions
 *   pagefind-<version>/        the code that reads bundles
 *   <day>/titles/, <day>/texts/     Pagefind's bundles of a shard: see slots.ts
 *   <day>/articles-<n>.json    what results show, BLOCK_SIZE articles a file
 *   <day>/days.json            how many articles each day has
 *   <day>/words.json           how many articles hold each syllable; the build joins them, the browser never asks
 */

export const SEARCH_FOLDER = '/search/';
export const MANIFEST_FILE = `${SEARCH_FOLDER}manifest.json`;

/** Articles whose records share a file. */
export const BLOCK_SIZE = 8;

/** The name of a shard: its first day, and a digest of all that goes into it. */
export const shardKey = (from: string, digest: string): string => `${from}-${digest.slice(0, 16)}`;
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** The two bundles of a shard. */
export type BundleKind = 'titles' | 'texts';

const shardFolder = (key: string): string => `${SEARCH_FOLDER}${key.slice(0, DAY_LENGTH)}`;
export const bundleFolder = (key: string, kind: BundleKind): string => `${shardFolder(key)}/${kind}/`;
export const recordsFile = (key: string, block: number): string => `${shardFolder(key)}/articles-${block}.json`;
export const daysFile = (key: string): string => `${shardFolder(key)}/days.json`;
export const wordsFile = (key: string): string => `${shardFolder(key)}/words.json`;

/** The version of a shard: the digest in its key. */
export const versionOf = (key: string): string => key.slice(DAY_LENGTH + 1);
/** The address by which a browser asks for a shard's file: another one for each version of the shard. */
export const versionedFile = (key: string, file: string): string => `${file}?v=${versionOf(key)}`;

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
  /** Articles. */
  count: number;
}

export interface SearchManifest {
  /** Newest first. */
  shards: ShardEntry[];
  /** Addresses of the lists. */
  syllables: string;
  names: string;
  /** The folder of Pagefind's code. */
  pagefind: string;
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
