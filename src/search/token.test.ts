import { expect, test } from 'vitest';
import { anySpelling, facetToken, wordToken } from './token.ts';

test('a token begins with the folded word and tells its marks', () => {
  expect(wordToken('đường')).toBe('duong0dwwf9');
  expect(wordToken('duong')).toBe('duong09');
  expect(wordToken('đương').startsWith(anySpelling('dường'))).toBe(true);
  expect(wordToken('đương')).not.toBe(wordToken('đường'));
});

test('no token begins with the token of another word', () => {
  const words = ['ha', 'hà', 'hàn', 'han', '2', '20', '201', 'a2', 'b52', 'я', '1103', 'é', 'ü'];
  const tokens = words.map(wordToken);
  expect(new Set(tokens).size).toBe(words.length);
  for (const token of tokens) expect(tokens.filter((other) => other.startsWith(token))).toEqual([token]);
});

test('all syllables of Vietnamese have tokens of their own', () => {
  const onsets = ['', 'đ', 'd', 'ngh', 'tr'];
  const vowels = [
    'a',
    'ă',
    'â',
    'e',
    'ê',
    'i',
    'o',
    'ô',
    'ơ',
    'u',
    'ư',
    'y',
    'iê',
    'ươ',
    'uô',
    'uơ',
    'oa',
    'oă',
    'uâ',
    'uyê',
  ];
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const syllables = onsets.flatMap((onset) =>
    vowels.flatMap((vowel) =>
      tones.flatMap((tone) => ['', 'n', 'nh'].map((coda) => `${onset}${vowel}${tone}${coda}`.normalize('NFC'))),
    ),
  );
  expect(new Set(syllables.map(wordToken)).size).toBe(new Set(syllables).size);
});

test('properties have tokens that no word has', () => {
  expect(facetToken('category', 'the-thao')).toBe('1cthe1thao9');
  expect(facetToken('author', 'pv-2')).toBe('1apv1გ9');
});
