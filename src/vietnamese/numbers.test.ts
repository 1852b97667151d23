import { expect, test } from 'vitest';
import { wholeNumber } from './numbers.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [150_000, '150.000'],
  [2_000_000, '2.000.000'],
])('%i is written %s', (value, written) => {
  expect(wholeNumber(value)).toBe(written);
});
