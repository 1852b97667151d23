import { readShard } from '../search/archive-shards.ts';
import { buildShard } from '../search/build-shard.ts';
import type { SearchShard } from '../search/partition.ts';
import { digest } from './digest.ts';
import { openArchive } from './open-archive.ts';
import type { JobStart } from './render-job.ts';
import { createWriter } from './write-file.ts';

/** What building shards needs to know to start. */
export type ShardStart = Omit<JobStart, 'compiled'>;

/** A shard to build, with the digests of the files that certainly are there from before, by address. */
export interface ShardTask {
  shard: SearchShard;
  known: Record<string, string>;
}

/** A file of a shard. */
export interface ShardFile {
  address: string;
  digest: string;
  /** Its bytes are not, or not certainly, what they were. */
  isWritten: boolean;
}

/** Prepares to build shards of the search index: the function builds one, and writes those of its files that differ. */
export function createShardJob(start: ShardStart): (task: ShardTask) => ShardFile[] {
  const archive = openArchive(start);
  const writer = createWriter(start.out);
  return ({ shard, known }) => {
    const files: ShardFile[] = [];
    for (const [address, bytes] of buildShard(shard, readShard(archive, shard), archive.site.search.abbreviations)) {
      const after = digest(bytes);
      const isWritten = known[address] !== after;
      if (isWritten) writer.write(address, bytes);
      files.push({ address, digest: after, isWritten });
    }
    return files;
  };
}
