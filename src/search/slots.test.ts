import { expect, test } from 'vitest';
import { fc } from '../testing/properties.ts';
import { createPlaces, createSlots, END, GAP, MORE } from './slots.ts';

const positionsOf = (content: string, token: string): number[] =>
  content.split(' ').flatMap((other, position) => (other === token ? position : []));

test('the example of the drawing', () => {
  const slots = createSlots(4);
  for (const tokens of [['a', 'b'], ['c', 'd', 'e', 'f', 'g'], ['h']]) slots.add(tokens);
  expect(slots.content()).toBe(`a b . . c d e ${MORE} h . . . f g . . ${END}`);
});

test('every token of articles of any length is found where it stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(40), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 2, max: 9 }),
      (lengths, size) => {
        const articles = lengths.map((length, i) => Array.from({ length }, (_, j) => `t${i}x${j}`));
        const slots = createSlots(size);
        articles.forEach(slots.add);
        const content = slots.content();
        expect((content.split(' ').length - 1) % size).toBe(0);
        const placeOf = createPlaces(articles.length, size, positionsOf(content, MORE));
        content.split(' ').forEach((token, position) => {
          if (![GAP, MORE, END].includes(token)) expect(`t${placeOf(position).join('x')}`).toBe(token);
        });
        expect(content.split(' ').filter((token) => ![GAP, MORE, END].includes(token))).toHaveLength(
          articles.flat().length,
        );
      },
    ),
  );
});
