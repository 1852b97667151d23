import { expect, test } from 'vitest';
import { createLexicon, decodeLexicon, encodeLexicon } from './lexicon.ts';

const words = (...shards: Record<string, number>[]) =>
  createLexicon(new Map(shards.map((counts, i) => [`shard${i}`, counts])));

test('words of all shards, the most frequent first; single misprints are left out', () => {
  expect(words({ lúa: 5, giá: 900, lũa: 1 }, { lúa: 4, giá: 200, mía: 9 }).map(({ word }) => word)).toEqual([
    'giá',
    'lúa',
    'mía',
  ]);
});

test('one more article seldom changes the order', () => {
  expect(words({ an: 9, bình: 10 })).toEqual(words({ an: 10, bình: 9 }));
});

test('a rare word tells where it stands', () => {
  expect(words({ lúa: 5 }, { lúa: 4, mía: 9 })).toEqual([{ word: 'lúa' }, { word: 'mía', shards: ['shard1'] }]);
});

test('a shard that holds a rare word in another spelling only counts as holding it', () => {
  expect(words({ khóm: 5 }, { khom: 1 }, {}, {})).toEqual([{ word: 'khóm', shards: ['shard0', 'shard1'] }]);
});

test('what is written is read', () => {
  const keys = ['shard0', 'shard1', 'shard2', 'shard3'];
  const lexicon = words({ lúa: 9, khóm: 3 }, { lúa: 4, mía: 9 }, { lúa: 5, khóm: 2 }, { lúa: 1 });
  expect(decodeLexicon(encodeLexicon(keys, lexicon))).toEqual(lexicon);
  expect(decodeLexicon(encodeLexicon([], []))).toEqual([]);
  const many = Array.from({ length: 30 }, (_, i) => `shard${i}`);
  expect(decodeLexicon(encodeLexicon(many, lexicon)).every(({ shards }) => shards === undefined)).toBe(true);
});
