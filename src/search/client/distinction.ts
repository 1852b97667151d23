/** Parts are told apart in so many steps. */
const STEPS = 50;
/** As many as a reader may look at: a headline that no fewer articles have tells nothing. */
const MANY = 50;

/**
 * Tells what a headline is worth that holds a part of a question: the fewer articles have one that holds as much, the more. Parts
 * are from 0 to 1.
 */
export function createDistinction() {
  const counts = new Uint32Array(STEPS + 1);
  const stepOf = (part: number): number => Math.min(STEPS, Math.floor(part * STEPS + 1e-6));
  return {
    /** Counts the headline of an article. */
    add(part: number): void {
      const step = stepOf(part);
      counts[step] = (counts[step] ?? 0) + 1;
    },
    /** When all are counted: the logarithm of how many times rarer than MANY a headline is that holds so much; 0 if it is not. */
    of(): (part: number) => number {
      const atLeast = Float64Array.from(counts);
      for (let step = STEPS - 1; step >= 0; step--) atLeast[step] = (atLeast[step] ?? 0) + (atLeast[step + 1] ?? 0);
      return (part) => (part > 0 ? Math.max(0, Math.log(MANY / Math.max(1, atLeast[stepOf(part)] ?? 1))) : 0);
    },
  };
}
