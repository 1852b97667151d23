import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createRenderJob, type WorkerStart } from './render-worker.ts';

/** A list of addresses that one process renders in order, for instance a month. */
export type Batch = readonly string[];

/** Told of each batch when its files are written: their digests, in the order of the addresses. */
export type BatchDone = (batch: Batch, digests: readonly string[]) => void;

/** Below this many files, starting processes costs more than it saves. */
const WORTH_PROCESSES = 400;

/**
 * Renders and writes batches in up to `jobs` processes.
 * @returns the largest peak memory of a rendering process in KiB; 0 where this process did it itself
 * @throws when a route fails or a process dies
 */
export async function renderBatches(batches: readonly Batch[], jobs: number, start: WorkerStart, done: BatchDone): Promise<number> {
  const total = batches.reduce((sum, batch) => sum + batch.length, 0);
  if (jobs === 1 || total < WORTH_PROCESSES) {
    const job = await createRenderJob(start);
    for (const batch of batches) done(batch, await job(batch));
    return 0;
  }
  const queue = [...batches];
  const peaks = await Promise.all(Array.from({ length: Math.min(jobs, queue.length) }, () => drain(queue, start, done)));
  return Math.max(...peaks);
}

function drain(queue: Batch[], start: WorkerStart, done: BatchDone): Promise<number> {
  const child = fork(fileURLToPath(new URL('./render-process.ts', import.meta.url)), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    let current: Batch | undefined;
    let peak = 0;
    const next = (): void => {
      current = queue.shift();
      if (current) child.send({ addresses: current });
      else {
        child.disconnect();
        resolve(peak);
      }
    };
    child.on('message', (message: { digests: string[]; peakMemory: number } | { error: string }) => {
      if ('error' in message) {
        child.kill();
        return reject(new Error(message.error));
      }
      peak = message.peakMemory;
      if (current) done(current, message.digests);
      next();
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (current) reject(new Error(`A rendering process ended early (${signal ?? code}).`));
    });
    child.send({ start });
    next();
  });
}
