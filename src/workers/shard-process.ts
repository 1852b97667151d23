import { lockAsRenderer } from '../output/lock.ts';
import { createShardJob, type ShardFile, type ShardJob, type ShardStart, type ShardTask } from './shard-job.ts';

/** What a process that builds shards is told: first its start, then shards. */
export type ToShardBuilder = { start: ShardStart } | { task: ShardTask };

/** What it answers to each shard. */
export type FromShardBuilder = { files: ShardFile[]; peakMemory: number } | { error: string };

let job: ShardJob | undefined;

/** A build that has ended gets no message; this process ends too when it notices. */
const tell = (message: FromShardBuilder): void => {
  process.send?.(message, undefined, undefined, () => {});
};

process.on('disconnect', () => process.exit());
process.on('message', async (message: ToShardBuilder) => {
  try {
    if ('start' in message) {
      lockAsRenderer(message.start.cache);
      job = createShardJob(message.start);
    } else if (job) {
      tell({ files: await job.build(message.task), peakMemory: process.resourceUsage().maxRSS });
    }
  } catch (error) {
    tell({ error: (error as Error).message });
  }
});
