import { expect, test, vi } from 'vitest';
import { createMemo } from './memo.ts';

test('what is made of an object is made once for each form', () => {
  const memo = createMemo<string>();
  const make = vi.fn(() => 'made');
  const [one, other] = [{}, {}];
  for (const of of [one, one, other]) for (const form of ['a', 'b']) expect(memo(of, form, make)).toBe('made');
  expect(make).toHaveBeenCalledTimes(4);
});
