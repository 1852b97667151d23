import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { BuildFailed } from '../diagnostics/failures.ts';

/** What a process of a pool is told: first its start, then tasks, one after another. */
export type ToProcess<Start, Task> = { start: Start } | { task: Task };

/** What it answers to each task; memory in KiB. */
export type FromProcess<Result> = { result: Result; peakMemory: number } | { error: string };

export interface Pool<Start, Task, Result> {
  /** The module that each process runs. It calls `serveTasks`. */
  module: URL;
  /** What a process does, Vietnamese, for the message that one has died: "dựng trang". */
  does: string;
  /** How many processes there are. */
  size: number;
  /** Arguments for Node besides those of this process. */
  nodeArguments?: readonly string[];
  start: Start;
  /** Gives the next task for a process, counted from 0; nothing when none is left. */
  take: (process: number) => Task | undefined;
  /** Told of each task when it is done. */
  onDone: (task: Task, result: Result) => void;
}

/**
 * Lets processes do tasks until none is left. They write nothing more when this ends, however it ends.
 * @returns the largest peak memory of a process in KiB
 * @throws BuildFailed when a task fails or a process dies
 */
export async function runPool<Start, Task, Result>(pool: Pool<Start, Task, Result>): Promise<number> {
  const { module, size, nodeArguments = [] } = pool;
  const children = Array.from({ length: size }, () =>
    fork(fileURLToPath(module), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [...process.execArgv, ...nodeArguments],
    }),
  );
  try {
    return Math.max(0, ...(await Promise.all(children.map((child, index) => drain(child, index, pool)))));
  } finally {
    await Promise.all(children.map(stop));
  }
}

/** Lets a process do tasks until there are none to take; resolves with its peak memory in KiB. */
async function drain<Start, Task, Result>(
  child: ChildProcess,
  index: number,
  { does, start, take, onDone }: Pool<Start, Task, Result>,
): Promise<number> {
  const tell = (message: ToProcess<Start, Task>): boolean => child.send(message as object);
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new BuildFailed(
      `Một tiến trình ${does} đã dừng giữa chừng (${signal ?? code}). Chạy lại: lần sau làm tiếp từ chỗ dừng. Nếu vẫn vậy, có thể máy hết bộ nhớ: thêm --jobs 1.`,
    );
  });
  // A process that ends when its tasks are done ends in order.
  ended.catch(() => {});
  tell({ start });
  let peak = 0;
  for (let task = take(index); task !== undefined; task = take(index)) {
    const answered = once(child, 'message') as Promise<[FromProcess<Result>]>;
    tell({ task });
    const [answer] = await Promise.race([answered, ended]);
    if ('error' in answer) throw new BuildFailed(answer.error);
    onDone(task, answer.result);
    peak = answer.peakMemory;
  }
  return peak;
}

/** Ends a process, and waits until it writes nothing more. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.disconnect();
  await ended;
}
