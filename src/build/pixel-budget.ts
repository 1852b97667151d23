/** How many pixels of writers' pictures may be decoded at a time: some hundred megabytes. */
const MOST_PIXELS = 100_000_000;

/**
 * Starts work only while all running work together stays within the budget. Work that needs more than the whole budget runs
 * alone.
 */
export function createPixelBudget(most = MOST_PIXELS) {
  let used = 0;
  const waiting: (() => void)[] = [];
  const fits = (pixels: number): boolean => used === 0 || used + pixels <= most;
  return async function within<T>(pixels: number, work: () => Promise<T>): Promise<T> {
    while (!fits(pixels)) await new Promise<void>((resolve) => waiting.push(resolve));
    used += pixels;
    try {
      return await work();
    } finally {
      used -= pixels;
      for (const wake of waiting.splice(0)) wake();
    }
  };
}
