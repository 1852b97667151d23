import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { BuildFailed } from '../diagnostics/failures.ts';
import { createShardJob, type ShardFile, type ShardStart, type ShardTask } from './shard-job.ts';
import type { FromShardBuilder, ToShardBuilder } from './shard-process.ts';

/** Below this many articles, starting processes costs more than it saves. */
const WORTH_PROCESSES = 2000;
const PROCESS = fileURLToPath(new URL('./shard-process.ts', import.meta.url));

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
  const children = Array.from({ length: Math.min(jobs, queue.length) }, () =>
    fork(PROCESS, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
  );
  try {
    return Math.max(...(await Promise.all(children.map((child) => drain(child, queue, start, onBuilt)))));
  } finally {
    await Promise.all(children.map(stop));
  }
}

/** Lets a process build shards of the queue until it is empty; resolves with the process's peak memory in KiB. */
async function drain(
  child: ChildProcess,
  queue: ShardTask[],
  start: ShardStart,
  onBuilt: (task: ShardTask, files: readonly ShardFile[]) => void,
): Promise<number> {
  const tell = (message: ToShardBuilder): boolean => child.send(message);
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new BuildFailed(`A process that builds the search index ended early (${signal ?? code}).`);
  });
  ended.catch(() => {});
  tell({ start });
  let peak = 0;
  for (let task = queue.shift(); task; task = queue.shift()) {
    const answered = once(child, 'message') as Promise<[FromShardBuilder]>;
    tell({ task });
    const [answer] = await Promise.race([answered, ended]);
    if ('error' in answer) throw new BuildFailed(answer.error);
    onBuilt(task, answer.files);
    peak = answer.peakMemory;
  }
  return peak;
}

/** Ends a process, and waits until it writes nothing more. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}
