import { expect, test } from 'vitest';
import { fc } from '../../testing/properties.ts';
import { createDistinction } from './distinction.ts';

test('a headline that few others equal is worth more; one that many equal is worth nothing', () => {
  const distinction = createDistinction();
  for (let i = 0; i < 200; i++) distinction.add(0.5);
  for (let i = 0; i < 5; i++) distinction.add(0.8);
  distinction.add(1);
  const of = distinction.of();
  expect([of(0), of(0.5)]).toEqual([0, 0]);
  expect(of(0.8)).toBeCloseTo(Math.log(50 / 6));
  expect(of(1)).toBeCloseTo(Math.log(50));
});

test('the worth is finite, not negative, and no smaller for a headline that holds more', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 300 }), (parts) => {
      const distinction = createDistinction();
      for (const part of parts) distinction.add(part);
      const worths = parts.toSorted((a, b) => a - b).map(distinction.of());
      for (const [i, worth] of worths.entries()) {
        expect(worth).toBeGreaterThanOrEqual(worths[i - 1] ?? 0);
        expect(worth).toBeLessThan(Infinity);
      }
    }),
  );
});
