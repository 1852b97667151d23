import { expect, test } from 'vitest';
import { fc } from '../../testing/properties.ts';
import { decidingWords, type Frequencies, textsAsked, weightOf } from './frequencies.ts';

const among = (total: number, ...articles: number[]): Frequencies => ({
  total,
  words: articles.map((count) => ({ articles: count, isTyped: true })),
  pairs: [],
});

test('words that stand everywhere, or nowhere, decide nothing', () => {
  expect(decidingWords(among(10_000, 6100, 5900, 0))).toEqual([false, true, false]);
});

test('the rarest does where no other is left', () => {
  expect(decidingWords(among(10_000, 9000, 0))).toEqual([true, false]);
  expect(decidingWords(among(10_000, 9000, 8000, 8500))).toEqual([false, true, false]);
  expect(decidingWords(among(10_000, 0, 0))).toEqual([true, true]);
});

test('in few articles no word is too common', () => {
  expect(decidingWords(among(400, 390, 3))).toEqual([true, true]);
});

test('texts are asked for words up to a number of articles, more where their marks are meant, and for the rarest', () => {
  const asked = (isExact: boolean, ...articles: number[]) =>
    textsAsked(
      among(20_000, ...articles),
      articles.map(() => isExact),
    );
  expect(asked(true, 14_000, 10_000, 4500, 3500, 40, 0)).toEqual([
    'none',
    'very often',
    'very often',
    'all',
    'all',
    'all',
  ]);
  expect(asked(false, 14_000, 10_000, 4500, 3500, 40, 0)).toEqual(['none', 'none', 'very often', 'all', 'all', 'all']);
  expect(asked(false, 14_000, 10_000, 0)).toEqual(['none', 'very often', 'all']);
});

test('a weight is finite, not negative, and smaller the more articles hold a word', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.nat(2e6), (total, articles) => {
      const weight = weightOf(articles, total);
      expect(Number.isFinite(weight)).toBe(true);
      expect(weight).toBeGreaterThanOrEqual(0);
      if (articles > 0) expect(weightOf(articles + 1, total)).toBeLessThanOrEqual(weight);
    }),
  );
});
