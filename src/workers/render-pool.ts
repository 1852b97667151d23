import { BuildFailed } from '../diagnostics/failures.ts';
import { createDeal } from './deal.ts';
import { runPool } from './process-pool.ts';
import { createRenderJob, type RenderStart, type RenderTask } from './render-job.ts';

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
  start: RenderStart,
  done: BatchDone,
): Promise<number> {
  const total = batches.reduce((sum, batch) => sum + batch.length, 0);
  if (total === 0) return 0;
  if (jobs === 1 || total < WORTH_PROCESSES) {
    await renderHere(batches, start, done);
    return 0;
  }
  const size = Math.min(jobs, batches.length);
  return runPool<RenderStart, Batch, string[]>({
    module: new URL('./render-process.ts', import.meta.url),
    does: 'dựng trang',
    size,
    nodeArguments: [ONE_HELPER],
    start,
    take: createDeal(batches, size),
    onDone: done,
  });
}

async function renderHere(batches: readonly Batch[], start: RenderStart, done: BatchDone): Promise<void> {
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
