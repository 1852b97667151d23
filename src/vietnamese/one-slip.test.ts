import { expect, test } from 'vitest';
import { isOneSlip } from './one-slip.ts';

test.each([
  ['abc', 'abc', true],
  ['abc', 'abd', true],
  ['abc', 'ab', true],
  ['abc', 'acb', true],
  ['abc', 'xabc', true],
  ['abc', 'cab', false],
  ['abc', 'a', false],
  ['', 'ab', false],
])('"%s" and "%s"', (a, b, isNear) => {
  expect(isOneSlip(a, b)).toBe(isNear);
  expect(isOneSlip(b, a)).toBe(isNear);
});
