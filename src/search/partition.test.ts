import { describe, expect, test } from 'vitest';
import type { DayDigest } from '../catalog/day-digests.ts';
import { fc } from '../testing/properties.ts';
import { LARGEST_SHARD, type SearchShard, SMALLEST_SPLIT, searchShards } from './partition.ts';

const DAY = 86_400_000;
const dayAt = (number: number): string => new Date(Date.UTC(2004, 0, 1) + number * DAY).toISOString().slice(0, 10);
const archive = (days: number, perDay: number): DayDigest[] =>
  Array.from({ length: days }, (_, i) => ({ day: dayAt(i), count: perDay, digest: `${i}` }));
const keys = (shards: readonly SearchShard[]): Set<string> => new Set(shards.map(({ key }) => key));
/** The shards that have to be built once `before` are. */
const fresh = (before: readonly SearchShard[], after: readonly SearchShard[]): SearchShard[] => {
  const known = keys(before);
  return after.filter(({ key }) => !known.has(key));
};

const anyArchive = fc
  .uniqueArray(
    fc.record({ day: fc.nat({ max: 9000 }), count: fc.integer({ min: 1, max: 400 }), digest: fc.string() }),
    {
      selector: ({ day }) => day,
      maxLength: 300,
    },
  )
  .map((days) => days.sort((a, b) => a.day - b.day).map(({ day, ...rest }) => ({ day: dayAt(day), ...rest })));

describe('shards', () => {
  test('hold every day once, in order', () => {
    fc.assert(
      fc.property(anyArchive, (days) => {
        const shards = searchShards(days, '');
        const held = shards.flatMap(({ from, to }) => days.filter(({ day }) => day >= from && day <= to));
        expect(held).toEqual(days);
        const sums = shards.map(({ from, to }) =>
          days.filter(({ day }) => day >= from && day <= to).reduce((sum, { count }) => sum + count, 0),
        );
        expect(shards.map(({ count }) => count)).toEqual(sums);
      }),
    );
  });

  test('have keys that change with what they hold, and with the settings', () => {
    const days = archive(100, 3);
    expect(keys(searchShards(days, 'a'))).toEqual(keys(searchShards(days, 'a')));
    expect(fresh(searchShards(days, 'a'), searchShards(days, 'b'))).toHaveLength(searchShards(days, 'b').length);
    const edited = days.map((day, i) => (i === 40 ? { ...day, digest: 'edited' } : day));
    const built = fresh(searchShards(days, 'a'), searchShards(edited, 'a'));
    expect(built.map(({ from, to }) => from <= dayAt(40) && to >= dayAt(40))).toEqual([true]);
  });

  test('are few, and none too large, in an archive of twenty years', () => {
    const shards = searchShards(archive(7850, 19), '');
    expect(shards.length).toBeLessThanOrEqual(16);
    for (const { count } of shards) expect(count).toBeLessThanOrEqual(LARGEST_SHARD);
    expect(shards.at(-1)?.count).toBeLessThanOrEqual(SMALLEST_SPLIT);
  });

  test('an article after all others is built into few small shards, whatever the day', () => {
    const before = archive(7850, 19);
    const shards = searchShards(before, '');
    for (const later of [0, 1, 2, 30, 400]) {
      const last = before.at(-1) as DayDigest;
      const after =
        later === 0
          ? [...before.slice(0, -1), { ...last, count: 20, digest: 'more' }]
          : [...before, { day: dayAt(7849 + later), count: 1, digest: 'new' }];
      const built = fresh(shards, searchShards(after, ''));
      expect(built.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(100);
    }
  });

  test('in the course of time an article is built a few times', () => {
    let known = new Set<string>();
    let built = 0;
    const all = archive(3000, 19);
    for (let days = 1; days <= all.length; days += 1) {
      const shards = searchShards(all.slice(0, days), '');
      built += shards.filter(({ key }) => !known.has(key)).reduce((sum, { count }) => sum + count, 0);
      known = keys(shards);
    }
    expect(built / (all.length * 19)).toBeLessThan(20);
  });
});
