import { expect, test } from 'vitest';
import { createStretchNumbers } from './stretch-numbers.ts';

test('each stretch is asked for once, whatever text it stands in', () => {
  const asked: string[] = [];
  const numberOf = createStretchNumbers((stretch) => asked.push(stretch));
  expect(numberOf('giá lúa', 4, 7)).toBe(1);
  expect(numberOf('giá lúa', 0, 3)).toBe(2);
  expect(numberOf('lúa mùa', 0, 3)).toBe(1);
  expect(numberOf('lúa', 0, 2)).toBe(3);
  expect(asked).toEqual(['lúa', 'giá', 'lú']);
});

test('many stretches keep their numbers apart', () => {
  const numberOf = createStretchNumbers(Number);
  const text = Array.from({ length: 20_000 }, (_, i) => `${10_000 + i}`).join('');
  for (const _ of [1, 2])
    for (let i = 0; i < 20_000; i++)
      if (numberOf(text, 5 * i, 5 * i + 5) !== 10_000 + i) expect(numberOf(text, 5 * i, 5 * i + 5)).toBe(10_000 + i);
});
