import { expect, test } from 'vitest';
import { fc } from '../testing/properties.ts';
import { createDeal } from './deal.ts';

test('each taker is dealt its own stretch in order', () => {
  const take = createDeal([1, 2, 3, 4, 5], 2);
  expect([take(0), take(1), take(0), take(1)]).toEqual([1, 3, 2, 4]);
});

test('whoever has finished takes the last of whoever has most left', () => {
  const take = createDeal([1, 2, 3, 4, 5, 6], 2);
  expect([take(0), take(0), take(0), take(0), take(0), take(1), take(1)]).toEqual([1, 2, 3, 6, 5, 4, undefined]);
});

test('every item is dealt once, whoever takes', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 9 }), fc.infiniteStream(fc.nat(8)), (count, takers, turns) => {
      const take = createDeal([...Array(count).keys()], takers);
      const dealt: number[] = [];
      for (const turn of turns) {
        const item = take(turn % takers);
        if (item === undefined) break;
        dealt.push(item);
      }
      expect(dealt.sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
    }),
  );
});
