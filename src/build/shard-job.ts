import { readShard } from '../search/archive-shards.ts';
import { buildShard } from '../search/build-shard.ts';
import type { SearchShard } from '../search/partition.ts';
import { digest } from './digest.ts';
import { openArchive } from './open-archive.ts';
import type { JobStart } from './render-job.ts';
import { createWriter } from './write-file.ts';

/** What building shards needs to know to start. */
export type ShardStart = Omit<JobStart, 'compiled'>;

/** A file of a shard as it was written. */
export interface WrittenFile {
  address: string;
  digest: string;
}

/** Prepares to build shards of the search index: the function builds one and writes its files below the output folder. */
export function createShardJob(start: ShardStart): (shard: SearchShard) => WrittenFile[] {
  const archive = openArchive(start);
  const writer = createWriter(start.out);
  return (shard) => {
    const written: WrittenFile[] = [];
    for (const [address, bytes] of buildShard(shard, readShard(archive, shard), archive.site.search.abbreviations)) {
      writer.write(address, bytes);
      written.push({ address, digest: digest(bytes) });
    }
    return written;
  };
}
