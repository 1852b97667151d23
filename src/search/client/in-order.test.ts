import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const never = new AbortController().signal;

test('takes results in the order of the items, a few at a time', async () => {
  const taken: number[] = [];
  let working = 0;
  let most = 0;
  const work = async (item: number): Promise<number> => {
    most = Math.max(most, ++working);
    await wait(item % 2 ? 15 : 1);
    working--;
    return item * 10;
  };
  await inOrder([1, 2, 3, 4, 5, 6], 3, work, (result) => taken.push(result), never);
  expect(taken).toEqual([10, 20, 30, 40, 50, 60]);
  expect(most).toBe(3);
});

test('ends with a failure or a stop, and keeps what was taken', async () => {
  const taken: string[] = [];
  const fail = async (item: string): Promise<string> => {
    if (item === 'b') throw new Error('gone');
    return item;
  };
  await expect(inOrder(['a', 'b', 'c'], 3, fail, (result) => taken.push(result), never)).rejects.toThrow('gone');
  expect(taken).toEqual(['a']);

  const stop = new AbortController();
  const begun: string[] = [];
  const work = async (item: string): Promise<string> => {
    begun.push(item);
    return item;
  };
  await expect(inOrder(['a', 'b', 'c'], 1, work, () => stop.abort(), stop.signal)).rejects.toThrow();
  expect(begun).toEqual(['a']);
});
