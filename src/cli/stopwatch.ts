import type { Stage } from './stages.ts';

/** Told of a stage when it begins, and how much of it is done where that can be counted. */
export type OnProgress = (stage: Stage, done: number, total: number) => void;

/** Times stages: `time` runs one, adds its milliseconds under its name, and passes on its progress. */
export function createStopwatch(onProgress: OnProgress = () => {}) {
  const times: Record<string, number> = {};
  return {
    times,
    async time<T>(stage: Stage, work: (progress: (done: number, total: number) => void) => T | Promise<T>): Promise<T> {
      const start = performance.now();
      onProgress(stage, 0, 0);
      try {
        return await work((done, total) => onProgress(stage, done, total));
      } finally {
        times[stage] = Math.round((times[stage] ?? 0) + performance.now() - start);
      }
    },
  };
}
