import { setImmediate } from 'node:timers/promises';
import { lockAsRenderer } from '../output/lock.ts';
import { createRenderJob, type JobStart, type RenderJob, type RenderTask } from './render-job.ts';

/** What a rendering process is told: first its start, then lists of files. */
export type ToRenderer = { start: JobStart } | { tasks: readonly RenderTask[] };

/** What it answers to each list. */
export type FromRenderer = { digests: string[]; peakMemory: number } | { error: string };

/** Files after which the process looks at what else has happened. */
const BREATH = 16;

let job: Promise<RenderJob> | undefined;

async function renderAll(tasks: readonly RenderTask[]): Promise<string[]> {
  const digests: string[] = [];
  const { render } = (await job) ?? {};
  for (const task of tasks) {
    if (!render) break;
    digests.push(await render(task));
    // Lets the end of the build that started this process be noticed: little may be written after it.
    if (digests.length % BREATH === 0) await setImmediate();
  }
  return digests;
}

/** A build that has ended hears nothing more; this process ends too when it notices. */
const answer = (message: FromRenderer): void => {
  process.send?.(message, undefined, undefined, () => {});
};

process.on('disconnect', () => process.exit());
process.on('message', async (message: ToRenderer) => {
  try {
    if ('start' in message) {
      lockAsRenderer(message.start.cache);
      job = createRenderJob(message.start);
      // Whoever asks for files hears of a failure.
      job.catch(() => {});
    } else {
      const digests = await renderAll(message.tasks);
      answer({ digests, peakMemory: process.resourceUsage().maxRSS });
    }
  } catch (error) {
    answer({ error: (error as Error).message });
  }
});
