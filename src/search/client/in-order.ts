/**
 * Works on items, a few at a time, and hands on the results in the order of the items, one after the other. A failure or the
 * signal ends it; what was handed on until then stays.
 */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
  take: (result: Result) => unknown,
  signal: AbortSignal,
): Promise<void> {
  const pending: Promise<Result>[] = [];
  let next = 0;
  for (const _ of items) {
    signal.throwIfAborted();
    for (const item of items.slice(next, next + atOnce - pending.length)) {
      const result = work(item);
      result.catch(() => {});
      pending.push(result);
      next++;
    }
    const result = await pending.shift();
    signal.throwIfAborted();
    await take(result as Result);
  }
}
