import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Queries } from '../catalog/queries.ts';
import type { Site } from '../model/site.ts';
import { digest } from '../output/digest.ts';
import { writeFileOutputs } from '../output/file-outputs.ts';
import type { Outcome } from '../output/outcome.ts';
import type { OutputStore } from '../output/output-store.ts';
import { removeOutputs } from '../output/remove-outputs.ts';
import { createWriter, fileOf } from '../output/write-file.ts';
import { suggestedNames } from '../search/archive-shards.ts';
import { buildManifest } from '../search/build-manifest.ts';
import { wordsFile } from '../search/files.ts';
import { pagefindRuntime } from '../search/pagefind-runtime.ts';
import type { SearchShard } from '../search/partition.ts';
import type { WordCounts } from '../search/syllables.ts';
import type { Group } from '../views/group.ts';
import { buildShards } from '../workers/build-shards.ts';
import type { ShardStart } from '../workers/shard-job.ts';

/**
 * The group of all shards' word counts (`wordsFile`). A shard's word counts are noted as finished after all its other files, so
 * that their key says of which version the whole shard is. The other files of a shard have a group of their own, see `groupOfShard`.
 */
const WORD_COUNTS = 'search/';
const MANIFEST = 'search-manifest/';

/** Whether a group's files are a shard's. */
export const isOfSearchShard = (group: Group): boolean => group.startsWith(WORD_COUNTS);

/** The address of the word counts of the shard that a group's other files belong to; undefined for all other groups. */
export const wordsFileOf = (group: Group): string | undefined =>
  isOfSearchShard(group) && group !== WORD_COUNTS ? group.slice(WORD_COUNTS.length) : undefined;

/** The addresses of the word counts that the output holds. */
export const writtenWordsFiles = (store: OutputStore): string[] =>
  store.ofGroup(WORD_COUNTS).map(({ address }) => address);

/** The key of each shard that is there as a whole, by the address of its word counts; null for one that is not finished. */
const shardVersions = (store: OutputStore): Map<string, string | null> =>
  new Map(store.ofGroup(WORD_COUNTS).map(({ address, key }) => [address, key]));

/** The shards that are not there in their version. */
export const outdatedShards = (shards: readonly SearchShard[], store: OutputStore): SearchShard[] => {
  const versions = shardVersions(store);
  return shards.filter(({ key }) => versions.get(wordsFile(key)) !== key);
};

export interface SearchShardsInput {
  /** The shards to be there, oldest first. */
  shards: readonly SearchShard[];
  store: OutputStore;
  jobs: number;
  start: ShardStart;
  onProgress: (done: number, total: number) => void;
}

export interface SearchManifestInput {
  site: Site;
  queries: Queries;
  /** All shards of the archive, oldest first, written. */
  shards: readonly SearchShard[];
  store: OutputStore;
  out: string;
}

/** Makes the shards of the search index what they should be. Those that are there in their version are left alone. */
export async function writeSearchShards(input: SearchShardsInput): Promise<Outcome & { peakMemory: number }> {
  const { shards, store, jobs, start, onProgress } = input;
  const { out } = start;
  const planned = new Set(shards.map(({ key }) => wordsFile(key)));
  const versions = shardVersions(store);
  const isThere = ({ key }: SearchShard): boolean => existsSync(join(out, fileOf(wordsFile(key))));
  const outdated = shards.filter((shard) => versions.get(wordsFile(shard.key)) !== shard.key || !isThere(shard));
  const outcome: Outcome = { written: [], removed: [], kept: shards.length - outdated.length };

  const tasks = outdated.map((shard) => ({ shard, known: beginShard(shard, out, store) }));
  const articles = outdated.reduce((sum, { count }) => sum + count, 0);
  const writer = createWriter(out);
  let done = 0;
  const peakMemory = await buildShards(tasks, jobs, start, ({ shard, known }, files) => {
    const words = wordsFile(shard.key);
    const made = new Set(files.map(({ address }) => address));
    const left = Object.keys(known).filter((address) => !made.has(address));
    for (const address of left) writer.remove(address);
    store.transaction(() => {
      for (const { address, digest, isWritten } of files) {
        const group = address === words ? WORD_COUNTS : groupOfShard(words);
        if (!(address in known)) store.begin(address, group);
        store.finish({ address, key: shard.key }, group, digest);
        if (isWritten) outcome.written.push(address);
      }
      for (const address of left) store.remove(address);
    });
    outcome.removed.push(...left);
    done += shard.count;
    onProgress(done, articles);
  });
  for (const { address } of store.ofGroup(WORD_COUNTS)) {
    if (!planned.has(address)) outcome.removed.push(...removeShard(address, out, store));
  }
  outcome.written.sort();
  return { ...outcome, peakMemory };
}

/** Makes the files of the search index as a whole, by which browsers find the shards. */
export function writeSearchManifest({ site, queries, shards, store, out }: SearchManifestInput): Promise<Outcome> {
  const words = shards.map((shard) => ({ shard, words: readWords(out, shard.key) }));
  const files = [...buildManifest(words, suggestedNames(queries, site), site.search.abbreviations)];
  const outputs = [
    ...files.map(([address, bytes]) => ({ address, key: digest(bytes), make: () => bytes })),
    ...pagefindRuntime().map(({ address, make }) => ({ address, key: address, make })),
  ];
  return writeFileOutputs(store, createWriter(out), MANIFEST, outputs, 1);
}

/** The group of a shard's files besides its word counts, which are at the address `words`. */
const groupOfShard = (words: string): string => `${WORD_COUNTS}${words}`;

/**
 * Notes that a shard's files are about to be written. Where an earlier run ended too soon, or somebody has removed some of the
 * files, nobody knows what the others hold, so they are removed.
 * @returns the digests of the files that certainly are there, by address
 */
function beginShard({ key }: SearchShard, out: string, store: OutputStore): Record<string, string> {
  const words = wordsFile(key);
  const before = store.ofGroup(WORD_COUNTS).find(({ address }) => address === words);
  if (before?.key === null || !existsSync(join(out, fileOf(words)))) removeShard(words, out, store);
  return store.transaction(() => {
    const known: Record<string, string> = {};
    const files = store.ofGroup(groupOfShard(words)).map(({ address }) => [address, groupOfShard(words)] as const);
    for (const [address, group] of [[words, WORD_COUNTS] as const, ...files]) {
      const digest = store.begin(address, group);
      if (digest !== null) known[address] = digest;
    }
    return known;
  });
}

const readWords = (out: string, key: string): WordCounts =>
  JSON.parse(readFileSync(join(out, fileOf(wordsFile(key))), 'utf8')) as WordCounts;

/** Removes all that is left of a shard, finished or not, its word counts last. */
function removeShard(words: string, out: string, store: OutputStore): string[] {
  const addresses = [...store.ofGroup(groupOfShard(words)).map(({ address }) => address), words];
  removeOutputs(store, addresses, () => rmSync(join(out, dirname(fileOf(words))), { recursive: true, force: true }));
  return addresses;
}
