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
 * The group of a shard as a whole. It has one row, at the address of the shard's file of words, which gets the shard's key once
 * all files of the shard are written. The groups of the shard's other files begin with the same name.
 */
const SEALS = 'search/';
const MANIFEST = 'search-manifest/';

/** Whether a group's files are a shard's. */
export const isOfSearchShard = (group: Group): boolean => group.startsWith(SEALS);

/** The file of words of the shard that a group's files belong to. */
export const sealOf = (group: Group): string | undefined =>
  isOfSearchShard(group) && group !== SEALS ? group.slice(SEALS.length) : undefined;

/** The files that the next build reads back: those of words. */
export const sealsThere = (store: OutputStore): string[] => store.ofGroup(SEALS).map(({ address }) => address);

/** The shards that have to be made. */
export const outdatedShards = (shards: readonly SearchShard[], store: OutputStore): SearchShard[] => {
  const sealed = new Map(store.ofGroup(SEALS).map(({ address, key }) => [address, key]));
  return shards.filter((shard) => sealed.get(wordsFile(shard.key)) !== shard.key);
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

/** Makes the shards of the search index what they should be: those that are there in their version are left alone. */
export async function writeSearchShards(input: SearchShardsInput): Promise<Outcome & { peakMemory: number }> {
  const { shards, store, jobs, start, onProgress } = input;
  const { out } = start;
  const planned = new Set(shards.map(({ key }) => wordsFile(key)));
  const sealed = new Map(store.ofGroup(SEALS).map(({ address, key }) => [address, key]));
  const isThere = ({ key }: SearchShard): boolean => existsSync(join(out, fileOf(wordsFile(key))));
  const outdated = shards.filter((shard) => sealed.get(wordsFile(shard.key)) !== shard.key || !isThere(shard));
  const outcome: Outcome = { written: [], removed: [], kept: shards.length - outdated.length };

  const tasks = outdated.map((shard) => ({ shard, known: beginShard(shard, out, store) }));
  const articles = outdated.reduce((sum, { count }) => sum + count, 0);
  const writer = createWriter(out);
  let done = 0;
  const peakMemory = await buildShards(tasks, jobs, start, ({ shard, known }, files) => {
    const seal = wordsFile(shard.key);
    const made = new Set(files.map(({ address }) => address));
    const left = Object.keys(known).filter((address) => !made.has(address));
    for (const address of left) writer.remove(address);
    store.transaction(() => {
      for (const { address, digest, isWritten } of files) {
        const group = address === seal ? SEALS : groupOfShard(seal);
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
  for (const { address } of store.ofGroup(SEALS)) {
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

const groupOfShard = (seal: string): string => `${SEALS}${seal}`;

/**
 * Notes that a shard's files are about to be written. Where an earlier run ended too soon, or somebody has removed some of the
 * files, nobody knows what the others hold, so they are removed.
 * @returns the digests of the files that certainly are there, by address
 */
function beginShard({ key }: SearchShard, out: string, store: OutputStore): Record<string, string> {
  const seal = wordsFile(key);
  const before = store.ofGroup(SEALS).find(({ address }) => address === seal);
  if (before?.key === null || !existsSync(join(out, fileOf(seal)))) removeShard(seal, out, store);
  return store.transaction(() => {
    const known: Record<string, string> = {};
    const files = store.ofGroup(groupOfShard(seal)).map(({ address }) => [address, groupOfShard(seal)] as const);
    for (const [address, group] of [[seal, SEALS] as const, ...files]) {
      const digest = store.begin(address, group);
      if (digest !== null) known[address] = digest;
    }
    return known;
  });
}

const readWords = (out: string, key: string): WordCounts =>
  JSON.parse(readFileSync(join(out, fileOf(wordsFile(key))), 'utf8')) as WordCounts;

/** Removes all that is left of a shard, finished or not, its seal last. */
function removeShard(seal: string, out: string, store: OutputStore): string[] {
  const addresses = [...store.ofGroup(groupOfShard(seal)).map(({ address }) => address), seal];
  removeOutputs(store, addresses, () => rmSync(join(out, dirname(fileOf(seal))), { recursive: true, force: true }));
  return addresses;
}
