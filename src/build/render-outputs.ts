import type { Outcome } from './outcome.ts';
import type { OutputStore } from './output-store.ts';
import type { JobStart, RenderTask } from './render-job.ts';
import { type Batch, renderBatches } from './render-pool.ts';
import type { Work } from './work.ts';
import { createWriter } from './write-file.ts';

/** Files in one batch at most: enough that handing over costs nothing, few enough that all processes end together. */
const BATCH = 250;

/**
 * Makes the rendered part of the output what it should be.
 * @param onProgress told how many files of how many are rendered
 * @returns what was done, and the largest peak memory of a rendering process in KiB
 */
export async function renderOutputs(
  store: OutputStore,
  work: Work,
  jobs: number,
  start: JobStart,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome & { peakMemory: number }> {
  const outcome: Outcome = { written: [], changed: [], removed: work.remove, kept: work.kept };
  let done = 0;
  const batches = store.transaction(() => batchesOf(store, work));
  const peakMemory = await renderBatches(batches, jobs, start, (batch, digests) => {
    store.transaction(() => {
      for (const [index, { address, digest }] of batch.entries()) {
        const after = digests[index] ?? '';
        store.finish({ address, key: work.render.get(address)?.key ?? '' }, after);
        if (after !== digest) outcome.written.push(address);
      }
    });
    done += batch.length;
    onProgress(done, work.render.size);
  });
  const writer = createWriter(start.out);
  for (const address of work.remove) writer.remove(address);
  store.transaction(() => {
    for (const address of work.remove) store.remove(address);
  });
  outcome.written.sort();
  outcome.changed = outcome.written;
  return { ...outcome, peakMemory };
}

/** Cuts the files to render into batches of one group each: a process that renders a month meets its articles once. */
function batchesOf(store: OutputStore, { render }: Work): Batch[] {
  const batches: RenderTask[][] = [];
  let last: string | undefined;
  for (const [address, { group }] of render) {
    const task: RenderTask = { address, digest: store.begin(address, group) };
    const batch = batches.at(-1);
    if (batch && group === last && batch.length < BATCH) batch.push(task);
    else batches.push([task]);
    last = group;
  }
  return batches;
}
