/**
 * Deals items to a number of takers. Each gets a run of neighbours, in their order. A taker that has finished its own run gets
 * the last item of the taker that has most left.
 * @returns takes the next item for a taker, counted from 0; nothing when all are dealt
 */
export function createDeal<T>(items: readonly T[], takers: number): (taker: number) => T | undefined {
  const start = (taker: number): number => Math.floor((taker * items.length) / takers);
  const hands = Array.from({ length: takers }, (_, taker) => items.slice(start(taker), start(taker + 1)));
  const fullest = (): T[] | undefined => hands.toSorted((a, b) => b.length - a.length)[0];
  return (taker) => hands[taker]?.shift() ?? fullest()?.pop();
}
