import { expect, test } from 'vitest';
import { createLexicon } from './lexicon.ts';

test('words of all shards, the most frequent first; single misprints are left out', () => {
  expect(
    createLexicon([
      { lúa: 5, giá: 900, lũa: 1 },
      { lúa: 4, giá: 200, mía: 9 },
    ]),
  ).toEqual(['giá', 'lúa', 'mía']);
});

test('one more article seldom changes the list', () => {
  expect(createLexicon([{ an: 9, bình: 10 }])).toEqual(createLexicon([{ an: 10, bình: 9 }]));
});
