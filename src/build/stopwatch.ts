/** Times stages: `time` runs one and adds its milliseconds under its name. */
export function createStopwatch() {
  const times: Record<string, number> = {};
  return {
    times,
    async time<T>(stage: string, work: () => T | Promise<T>): Promise<T> {
      const start = performance.now();
      try {
        return await work();
      } finally {
        times[stage] = Math.round((times[stage] ?? 0) + performance.now() - start);
      }
    },
  };
}
