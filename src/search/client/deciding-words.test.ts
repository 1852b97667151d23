import { expect, test } from 'vitest';
import { decidingWords } from './deciding-words.ts';
import { nothingFound } from './found.ts';
import type { ShardHits } from './shard-hits.ts';

/** A shard of so many articles, of which so many hold each word. */
const shard = (count: number, ...holders: number[]): ShardHits => ({
  shard: { key: '', from: '', to: '', count, buckets: 1 },
  words: holders.map((any) => ({ ...nothingFound(0), typed: any, any })),
  pairs: [],
  allowed: new Uint8Array(),
  spellings: new Map(),
});

test('words that stand everywhere, or nowhere, decide nothing', () => {
  expect(decidingWords([shard(9000, 5000, 40, 0), shard(1000, 900, 0, 0)])).toEqual([false, true, false]);
});

test('the rarest does where no other is left', () => {
  expect(decidingWords([shard(10_000, 9000, 0)])).toEqual([true, false]);
  expect(decidingWords([shard(10_000, 9000, 8000, 8500)])).toEqual([false, true, false]);
  expect(decidingWords([shard(10_000, 0, 0)])).toEqual([true, true]);
});

test('in few articles no word is too common', () => {
  expect(decidingWords([shard(900, 890, 3)])).toEqual([true, true]);
});

test('a word that stands nowhere as it was typed is counted in its other spellings', () => {
  const hits = shard(10_000, 9000, 10);
  const untyped = hits.words.map((found) => ({ ...found, typed: 0 }));
  expect(decidingWords([{ ...hits, words: untyped }])).toEqual([false, true]);
});
