import { expect, test } from 'vitest';
import { createPostingsTable } from './postings-table.ts';

test.each([1, 7, 64, 200])('of %i buckets each has the postings of its keys, in their order', (count) => {
  const table = createPostingsTable(count, (key) => key % count);
  const expected = Array.from({ length: count }, () => new Map<number, number[]>());
  for (let row = 0; row < 20_000; row++) {
    const key = (row * row) % 311;
    table.add(key, row);
    const own = expected[key % count] ?? new Map<number, number[]>();
    own.set(key, [...(own.get(key) ?? []), row]);
  }
  const found = [...table.buckets()];
  expect(found).toHaveLength(count);
  found.forEach((keys, bucket) => {
    expect(new Map(keys.map(({ key, postings }) => [key, [...postings]]))).toEqual(expected[bucket]);
  });
});
