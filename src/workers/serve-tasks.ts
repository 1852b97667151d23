import { lockAsRenderer } from '../output/lock.ts';
import type { FromProcess, ToProcess } from './process-pool.ts';

/**
 * Makes this process one of a pool: it does the tasks that it is told, one after another, and ends with the process that has started
 * it.
 * @param prepare gets the start of the pool, and gives what does a task
 */
export function serveTasks<Start extends { cache: string }, Task, Result>(
  prepare: (start: Start) => Promise<(task: Task) => Promise<Result>>,
): void {
  let work: ReturnType<typeof prepare> | undefined;
  /** A build that has ended gets no message; this process ends too when it notices. */
  const answer = (message: FromProcess<Result>): void => {
    process.send?.(message, undefined, undefined, () => {});
  };
  process.on('disconnect', () => process.exit());
  process.on('message', async (message: ToProcess<Start, Task>) => {
    try {
      if ('start' in message) {
        lockAsRenderer(message.start.cache);
        work = prepare(message.start);
        // Whoever gives a task is told of a failure.
        work.catch(() => {});
      } else {
        const result = await (await work)?.(message.task);
        if (result !== undefined) answer({ result, peakMemory: process.resourceUsage().maxRSS });
      }
    } catch (error) {
      answer({ error: (error as Error).message });
    }
  });
}
