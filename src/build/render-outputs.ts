import type { Period } from '../model/period.ts';
import { chunks } from '../output/chunks.ts';
import type { Outcome } from '../output/outcome.ts';
import type { OutputStore } from '../output/output-store.ts';
import { removeOutputs } from '../output/remove-outputs.ts';
import { createWriter } from '../output/write-file.ts';
import type { RenderStart, RenderTask } from '../workers/render-job.ts';
import { type Batch, renderBatches } from '../workers/render-pool.ts';
import type { OutputsPlan } from './plan-outputs.ts';

/** Files in a batch that is of no month: enough that handing over costs nothing, few enough that all processes end together. */
const BATCH = 100;

/**
 * Makes the rendered part of the output what it should be.
 * @param onProgress told how many files of how many are rendered
 * @returns what was done, and the largest peak memory of a rendering process in KiB
 */
export async function renderOutputs(
  store: OutputStore,
  plan: OutputsPlan,
  jobs: number,
  start: RenderStart,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome & { peakMemory: number }> {
  const outcome: Outcome = { written: [], removed: plan.remove, kept: plan.kept };
  let done = 0;
  const batches = store.transaction(() => batchesOf(store, plan));
  const peakMemory = await renderBatches(batches, jobs, start, (batch, digests) => {
    store.transaction(() => {
      for (const [index, { address, digest }] of batch.entries()) {
        const after = digests[index] ?? '';
        const planned = plan.render.get(address);
        if (planned) store.finish(planned, planned.group, after);
        if (after !== digest) outcome.written.push(address);
      }
    });
    done += batch.length;
    onProgress(done, plan.render.size);
  });
  const writer = createWriter(start.out);
  removeOutputs(store, plan.remove, () => {
    for (const address of plan.remove) writer.remove(address);
  });
  outcome.written.sort();
  return { ...outcome, peakMemory };
}

/**
 * Cuts the files to render into batches: one for each month, oldest first, with all whose articles are of that month, so that
 * each article is read once; and what belongs to no month in batches of a few.
 */
function batchesOf(store: OutputStore, { render }: OutputsPlan): Batch[] {
  const ofMonths = new Map<Period, RenderTask[]>();
  const others: RenderTask[] = [];
  for (const [address, { group, month }] of render) {
    const tasks = month === undefined ? others : (ofMonths.get(month) ?? []);
    if (month !== undefined) ofMonths.set(month, tasks);
    tasks.push({ address, digest: store.begin(address, group) });
  }
  const months = [...ofMonths.keys()].sort();
  return [...months.map((month) => ofMonths.get(month) ?? []), ...chunks(others, BATCH)];
}
