import { runPool } from './process-pool.ts';
import { createShardJob, type ShardFile, type ShardStart, type ShardTask } from './shard-job.ts';

/** Below this many articles, starting processes costs more than it saves. */
const WORTH_PROCESSES = 2000;

/**
 * Builds shards of the search index in up to `jobs` processes, the largest first, so that all processes end together. A single
 * shard, or a few small ones, are built in this process.
 * @param onBuilt told of each shard when its files are written
 * @returns the largest peak memory of a process in KiB; 0 where this process did it itself
 * @throws BuildFailed when a shard cannot be built or a process dies
 */
export async function buildShards(
  tasks: readonly ShardTask[],
  jobs: number,
  start: ShardStart,
  onBuilt: (task: ShardTask, files: readonly ShardFile[]) => void,
): Promise<number> {
  const queue = tasks.toSorted((a, b) => b.shard.count - a.shard.count);
  if (queue.length === 0) return 0;
  if (queue.length === 1 || queue.reduce((sum, { shard }) => sum + shard.count, 0) < WORTH_PROCESSES) {
    const { build, close } = createShardJob(start);
    try {
      for (const task of queue) onBuilt(task, await build(task));
      return 0;
    } finally {
      close();
    }
  }
  return runPool<ShardStart, ShardTask, ShardFile[]>({
    module: new URL('./shard-process.ts', import.meta.url),
    does: 'lập chỉ mục tìm kiếm',
    size: Math.min(jobs, queue.length),
    start,
    take: () => queue.shift(),
    onDone: onBuilt,
  });
}
