import { expect, test } from 'vitest';
import { fc } from '../testing/properties.ts';
import { contentsOfPart } from './part.ts';

const MONTHS = ['2023-11', '2023-12', '2024-01', '2024-02', '2024-03', '2024-04'];
const holders = (count: number, shards: { from: string; to: string }[]): number[] =>
  MONTHS.map((month) => {
    const parts = Array.from({ length: count }, (_, i) => contentsOfPart({ index: i + 1, count }, MONTHS, shards));
    const found = parts.flatMap(({ holdsGroup }, i) => (holdsGroup(`article/${month}`) ? [i + 1] : []));
    expect(found).toHaveLength(1);
    return found[0] ?? 0;
  });

test('months go to the parts by the shards of the search index, in turn', () => {
  const shards = [
    { from: '2023-11-02', to: '2023-12-30' },
    { from: '2024-01-03', to: '2024-02-28' },
    { from: '2024-03-01', to: '2024-03-31' },
    { from: '2024-04-01', to: '2024-04-02' },
  ];
  expect(holders(2, shards)).toEqual([1, 1, 2, 2, 1, 2]);
  expect(holders(3, shards)).toEqual([1, 1, 2, 2, 3, 1]);
});

test('a shard that ends within a month keeps that month, and what the next one holds, with it', () => {
  const shards = [
    { from: '2023-11-02', to: '2024-01-10' },
    { from: '2024-01-11', to: '2024-02-05' },
    { from: '2024-02-06', to: '2024-02-28' },
    { from: '2024-03-01', to: '2024-04-02' },
  ];
  expect(holders(2, shards)).toEqual([1, 1, 1, 1, 2, 2]);
});

test('months of which nothing is published stay with those before them', () => {
  expect(holders(2, [{ from: '2024-03-01', to: '2024-03-02' }])).toEqual([1, 1, 1, 1, 2, 2]);
});

test('each part needs the texts of its own months only, whatever the shards', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 180 }), { minLength: 1, maxLength: 40 });
  const dayOf = (n: number): string => new Date(Date.UTC(2023, 10, 1 + n)).toISOString().slice(0, 10);
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }), (numbers, size, count) => {
      const sorted = numbers.toSorted((a, b) => a - b).map(dayOf);
      const shards = Array.from({ length: Math.ceil(sorted.length / size) }, (_, i) => {
        const some = sorted.slice(i * size, (i + 1) * size);
        return { from: some[0] ?? '', to: some.at(-1) ?? '' };
      });
      for (let index = 1; index <= count; index++) {
        const part = contentsOfPart({ index, count }, MONTHS, shards);
        for (const shard of shards.filter(part.holdsShard)) {
          const months = MONTHS.filter((month) => month >= shard.from.slice(0, 7) && month <= shard.to.slice(0, 7));
          expect(months.every((month) => part.holdsGroup(`month/${month}`))).toBe(true);
        }
      }
    }),
  );
});
