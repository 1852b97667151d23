import { setImmediate } from 'node:timers/promises';
import { lockAsRenderer } from '../output/lock.ts';
import { createRenderJob, type JobStart, type RenderJob, type RenderTask } from './render-job.ts';

/** What a rendering process is told: first its start, then lists of files. */
export type ToRenderer = { start: JobStart } | { tasks: readonly RenderTask[] };

/** What it answers to each list. */
export type FromRenderer = { digests: string[]; peakMemory: number } | { error: string };

/** After so many files the process looks at its messages. */
const BREATH = 16;

let job: Promise<RenderJob> | undefined;

async function renderAll(tasks: readonly RenderTask[]): Promise<string[]> {
  const digests: string[] = [];
  const { render } = (await job) ?? {};
  for (const task of tasks) {
    if (!render) break;
    digests.push(await render(task));
    // The end of the build that started this process has to be noticed: little may be written after it.
    if (digests.length % BREATH === 0) await setImmediate();
  }
  return digests;
}

/** A build that has ended gets no message; this process ends too when it notices. */
const answer = (message: FromRenderer): void => {
  process.send?.(message, undefined, undefined, () => {});
};

process.on('disconnect', () => process.exit());
process.on('message', async (message: ToRenderer) => {
  try {
    if ('start' in message) {
      lockAsRenderer(message.start.cache);
      job = createRenderJob(message.start);
      // Whoever asks for files is told of a failure.
      job.catch(() => {});
    } else {
      const digests = await renderAll(message.tasks);
      answer({ digests, peakMemory: process.resourceUsage().maxRSS });
    }
  } catch (error) {
    answer({ error: (error as Error).message });
  }
});
