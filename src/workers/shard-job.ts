import { digest } from '../output/digest.ts';
import { createWriter } from '../output/write-file.ts';
import { readShard } from '../search/archive-shards.ts';
import { buildShard } from '../search/build-shard.ts';
import type { SearchShard } from '../search/partition.ts';
import { openArchive } from './open-archive.ts';
import type { RenderStart } from './render-job.ts';

/** What building shards needs to know to start. */
export type ShardStart = Omit<RenderStart, 'compiled'>;

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

export interface ShardJob {
  /** Builds a shard, and writes those of its files that differ. */
  build: (task: ShardTask) => Promise<ShardFile[]>;
  /** Lets go of the archive. */
  close: () => void;
}

/** Prepares to build shards of the search index. */
export function createShardJob(start: ShardStart): ShardJob {
  const { archive, close } = openArchive(start);
  const writer = createWriter(start.out);
  const build = async ({ shard, known }: ShardTask): Promise<ShardFile[]> => {
    const files: ShardFile[] = [];
    const { abbreviations } = archive.site.search;
    for await (const [address, bytes] of buildShard(shard.key, readShard(archive, shard), abbreviations)) {
      const after = digest(bytes);
      const isWritten = known[address] !== after;
      if (isWritten) writer.write(address, bytes);
      files.push({ address, digest: after, isWritten });
    }
    return files;
  };
  return { build, close };
}
