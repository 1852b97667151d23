import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { BuildFailed } from '../diagnostics/failures.ts';
import { createDeal } from './deal.ts';
import { createRenderJob, type JobStart, type RenderTask } from './render-job.ts';
import type { FromRenderer, ToRenderer } from './render-process.ts';

/** A list of files that one process renders in order, for instance a month. */
export type Batch = readonly RenderTask[];

/** Told of each batch when its files are written: their digests, in the order of the tasks. */
export type BatchDone = (batch: Batch, digests: readonly string[]) => void;

/** Below this many files, starting processes costs more than it saves. */
const WORTH_PROCESSES = 400;
/**
 * One helping thread of V8 in each process rather than four: there is a process for each core, and more threads hinder each
 * other.
 */
const ONE_HELPER = '--v8-pool-size=1';

/**
 * Renders and writes batches in up to `jobs` processes, neighbouring ones in the same: they show much of the same articles.
 * @returns the largest peak memory of a rendering process in KiB; 0 where this process did it itself
 * @throws BuildFailed when a route fails or a process dies
 */
export async function renderBatches(
  batches: readonly Batch[],
  jobs: number,
  start: JobStart,
  done: BatchDone,
): Promise<number> {
  const total = batches.reduce((sum, batch) => sum + batch.length, 0);
  if (total === 0) return 0;
  if (jobs === 1 || total < WORTH_PROCESSES) {
    await renderHere(batches, start, done);
    return 0;
  }
  const children = Array.from({ length: Math.min(jobs, batches.length) }, () =>
    fork(PROCESS, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [...process.execArgv, ONE_HELPER] }),
  );
  try {
    const take = createDeal(batches, children.length);
    return Math.max(
      ...(await Promise.all(children.map((child, index) => drain(child, () => take(index), start, done)))),
    );
  } finally {
    await Promise.all(children.map(stop));
  }
}

const PROCESS = fileURLToPath(new URL('./render-process.ts', import.meta.url));

/** Ends a process, and waits until it writes nothing more. */
async function stop(child: ChildProcess): Promise<void> {
  child.removeAllListeners('message');
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}

async function renderHere(batches: readonly Batch[], start: JobStart, done: BatchDone): Promise<void> {
  const { render, close } = await createRenderJob(start);
  try {
    for (const batch of batches) {
      const digests: string[] = [];
      for (const task of batch) digests.push(await render(task));
      done(batch, digests);
    }
  } catch (error) {
    throw new BuildFailed((error as Error).message, { cause: error });
  } finally {
    close();
  }
}

/** Lets a process render batches until there are none to take; resolves with the process's peak memory in KiB. */
function drain(child: ChildProcess, take: () => Batch | undefined, start: JobStart, done: BatchDone): Promise<number> {
  return new Promise((resolve, reject) => {
    let current: Batch | undefined;
    let peak = 0;
    const send = (message: ToRenderer): boolean => child.send(message);
    const next = (): void => {
      current = take();
      if (current) send({ tasks: current });
      else resolve(peak);
    };
    child.on('message', (message: FromRenderer) => {
      if ('error' in message) return reject(new BuildFailed(message.error));
      peak = message.peakMemory;
      try {
        if (current) done(current, message.digests);
        next();
      } catch (error) {
        reject(error);
      }
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => reject(new BuildFailed(`A rendering process ended early (${signal ?? code}).`)));
    send({ start });
    next();
  });
}
