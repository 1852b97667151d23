import { serveTasks } from './serve-tasks.ts';
import { createShardJob, type ShardStart } from './shard-job.ts';

serveTasks(async (start: ShardStart) => createShardJob(start).build);
