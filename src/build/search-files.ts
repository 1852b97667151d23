import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DayDigest } from '../catalog/day-digests.ts';
import type { Queries } from '../catalog/queries.ts';
import type { Site } from '../model/site.ts';
import { archiveShards, suggestedNames } from '../search/archive-shards.ts';
import { buildManifest } from '../search/build-manifest.ts';
import { shardFolder, wordsFile } from '../search/files.ts';
import type { WordCounts } from '../search/lexicon.ts';
import { buildShards } from './build-shards.ts';
import { digest } from './digest.ts';
import { writeFileOutputs } from './file-outputs.ts';
import { joinOutcomes, type Outcome } from './outcome.ts';
import type { OutputStore } from './output-store.ts';
import type { ShardStart } from './shard-job.ts';
import { createWriter, fileOf } from './write-file.ts';

/** One row for each shard, at its file of words: it has a key once all files of the shard are written. */
const SEALS = 'search/';
const MANIFEST = 'search-manifest/';

export interface SearchFilesInput {
  site: Site;
  queries: Queries;
  /** Every day with articles. */
  days: readonly DayDigest[];
  store: OutputStore;
  jobs: number;
  start: ShardStart;
  onProgress: (done: number, total: number) => void;
}

/** Makes the search index what it should be: shards that are there by their name are right, and are left alone. */
export async function writeSearchFiles(input: SearchFilesInput): Promise<Outcome & { peakMemory: number }> {
  const { site, queries, days, store, jobs, start, onProgress } = input;
  const { out } = start;
  const shards = archiveShards(days, site);
  const planned = new Map(shards.map((shard) => [wordsFile(shard.key), shard]));
  const sealed = new Set(store.ofGroup(SEALS).flatMap(({ address, key }) => (key === null ? [] : address)));
  const missing = shards.filter(({ key }) => !sealed.has(wordsFile(key)));
  const outcome: Outcome = { written: [], changed: [], removed: [], kept: shards.length - missing.length };

  store.transaction(() => {
    for (const { key } of missing) store.begin(wordsFile(key), SEALS);
  });
  const articles = missing.reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  const peakMemory = await buildShards(missing, jobs, start, ({ key, count }, written) => {
    const seal = wordsFile(key);
    store.transaction(() => {
      for (const { address, digest } of written) {
        if (address !== seal) store.begin(address, groupOfShard(key));
        store.finish({ address, key }, digest);
        outcome.written.push(address);
      }
    });
    done += count;
    onProgress(done, articles);
  });

  const words = shards.map((shard) => ({ shard, words: readWords(out, shard.key) }));
  const files = [...buildManifest(words, suggestedNames(queries, site), site.search.abbreviations)];
  const manifest = await writeFileOutputs(
    store,
    createWriter(out),
    MANIFEST,
    files.map(([address, bytes]) => ({ address, key: digest(bytes), make: () => bytes })),
    1,
  );
  for (const { address } of store.ofGroup(SEALS)) {
    if (!planned.has(address)) outcome.removed.push(...removeShard(address, out, store));
  }
  outcome.written.sort();
  outcome.changed = outcome.written;
  return { ...joinOutcomes([outcome, manifest]), peakMemory };
}

const groupOfShard = (key: string): string => `${SEALS}${key}`;

const readWords = (out: string, key: string): WordCounts =>
  JSON.parse(readFileSync(join(out, fileOf(wordsFile(key))), 'utf8')) as WordCounts;

/** Removes all that is left of a shard, finished or not, its seal last. */
function removeShard(seal: string, out: string, store: OutputStore): string[] {
  const key = seal.split('/').at(-2) ?? '';
  const addresses = [...store.ofGroup(groupOfShard(key)).map(({ address }) => address), seal];
  rmSync(join(out, fileOf(shardFolder(key))), { recursive: true, force: true });
  store.transaction(() => {
    for (const address of addresses) store.remove(address);
  });
  return addresses;
}
