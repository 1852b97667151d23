import { isOfPeriod, partsOf } from '../plan/group.ts';
import type { Outcome } from './outcome.ts';
import type { OutputStore } from './output-store.ts';
import type { JobStart, RenderTask } from './render-job.ts';
import { type Batch, renderBatches } from './render-pool.ts';
import type { Work } from './work.ts';
import { createWriter } from './write-file.ts';

/** Files at most in a batch that is of no month: enough that handing over costs nothing, few enough that all processes end together. */
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
        const planned = work.render.get(address);
        if (planned) store.finish({ address, key: planned.key }, planned.group, after);
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

/**
 * Cuts the files to render into batches: one for each month, whose pages and feeds show the same articles, and those that belong
 * to no month by groups.
 */
function batchesOf(store: OutputStore, { render }: Work): Batch[] {
  const tasks = new Map<string, RenderTask[]>();
  for (const [address, { group }] of render) {
    const name = isOfPeriod(group) ? partsOf(group)[1] : group;
    const ofName = tasks.get(name) ?? [];
    tasks.set(name, ofName);
    ofName.push({ address, digest: store.begin(address, group) });
  }
  return [...tasks].flatMap(([name, ofName]) => (name.includes('/') ? chunks(ofName, BATCH) : [ofName]));
}

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
