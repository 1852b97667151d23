import { setImmediate } from 'node:timers/promises';
import { createRenderJob, type RenderStart, type RenderTask } from './render-job.ts';
import { serveTasks } from './serve-tasks.ts';

/** After so many files the process looks at its messages. */
const BREATH = 16;

serveTasks(async (start: RenderStart) => {
  const { render } = await createRenderJob(start);
  return async (batch: readonly RenderTask[]): Promise<string[]> => {
    const digests: string[] = [];
    for (const task of batch) {
      digests.push(await render(task));
      // The end of the build that started this process has to be noticed: little may be written after it.
      if (digests.length % BREATH === 0) await setImmediate();
    }
    return digests;
  };
});
