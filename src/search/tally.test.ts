import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tally } from './tally.ts';

const sums = fc.array(fc.tuple(fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 2 ** 48 - 1 })), fc.nat({ max: 9 })));

test('sums by key, the keys numbered as they come', () => {
  const tally = new Tally();
  fc.assert(
    fc.property(sums, (list) => {
      tally.clear();
      const expected = new Map<number, number>();
      for (const [key, amount] of list) {
        expected.set(key, (expected.get(key) ?? 0) + amount);
        expect(tally.add(key, amount)).toBe([...expected.keys()].indexOf(key));
      }
      expect([...tally.keys.subarray(0, tally.size)]).toEqual([...expected.keys()]);
      expect([...tally.sums.subarray(0, tally.size)]).toEqual([...expected.values()]);
    }),
  );
});

test('grows as it has to', () => {
  const tally = new Tally();
  const keys = Array.from({ length: 5000 }, (_, i) => i * 2 ** 24 + (i % 7));
  for (const _ of [1, 2]) keys.forEach((key, number) => void expect(tally.add(key, 1)).toBe(number));
  expect(tally.size).toBe(5000);
  expect(tally.sums.subarray(0, 5000).every((sum) => sum === 2)).toBe(true);
});
