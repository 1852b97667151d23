import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { fc } from '../testing/properties.ts';
import { dayDigests } from './day-digests.ts';
import { createQueries } from './queries.ts';
import { SCHEMA } from './schema.ts';

const open = (): DatabaseSync => {
  const db = new DatabaseSync(':memory:');
  db.exec(SCHEMA);
  return db;
};
const put = (db: DatabaseSync, path: string, blob: string, day: number, live: number, data = '{}'): void => {
  db.prepare(
    `INSERT INTO articles VALUES (?, ?, ?, '', '', '', NULL, 'article', '', 'live', ?, '', '', NULL, ?)
     ON CONFLICT (path) DO UPDATE SET blob = excluded.blob, at = excluded.at, live = excluded.live, data = excluded.data`,
  ).run(path, blob, `2024-0${day > 2 ? 2 : 1}-0${day}T08:00`, live, data);
};

type Step = (db: DatabaseSync) => void;
const path = fc.constantFrom('a', 'b', 'c', 'd');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(path, fc.constantFrom('1', '2'), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 1 })).map(
    ([name, blob, day, live]): Step =>
      (db) =>
        put(db, name, blob, day, live),
  ),
  path.map(
    (name): Step =>
      (db) =>
        void db.prepare('DELETE FROM articles WHERE path = ?').run(name),
  ),
  fc.constantFrom<Step>(
    (db) => db.exec('UPDATE articles SET live = 1 - live'),
    (db) => void dayDigests(db),
  ),
);

test('whatever has happened to the articles, digests and counts are those of a new catalog', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const db = open();
      for (const apply of steps) apply(db);
      // Without the digests being made anew first: the counts of stale days are not to be trusted.
      const counted = db
        .prepare('SELECT substr(at, 1, 7) period, count(*) count FROM articles WHERE live = 1 GROUP BY 1')
        .all();
      expect(createQueries(db).countsByMonth()).toEqual(counted);
      const clean = open();
      for (const row of db.prepare('SELECT path, blob, at, live FROM articles').all())
        put(clean, `${row['path']}`, `${row['blob']}`, Number(`${row['at']}`.slice(8, 10)), Number(row['live']));
      expect(dayDigests(db)).toEqual(dayDigests(clean));
      expect(createQueries(db).countsByMonth()).toEqual(counted);
      expect(dayDigests(db).reduce((sum, { count }) => sum + count, 0)).toBe(
        db.prepare('SELECT count(*) n FROM articles WHERE live = 1').get()?.['n'],
      );
    }),
  );
});

test('a day changes with the files of its articles', () => {
  const db = open();
  put(db, 'a', '1', 1, 1);
  put(db, 'b', '1', 2, 1);
  const before = dayDigests(db);
  put(db, 'b', '2', 2, 1);
  const after = dayDigests(db);
  expect(after[0]).toEqual(before[0]);
  expect(after[1]?.digest).not.toBe(before[1]?.digest);
});

test('a day changes with the slugs that site.yml gives to its authors: readers narrow results by them', () => {
  const db = open();
  const by = (slug: string): string => JSON.stringify({ authors: [{ slug, name: 'Lê Hoa' }] });
  put(db, 'a', '1', 1, 1, by('le-hoa'));
  const before = dayDigests(db);
  put(db, 'a', '1', 1, 1, by('le-hoa-pv'));
  expect(dayDigests(db)).not.toEqual(before);
  put(db, 'a', '1', 1, 1, by('le-hoa'));
  expect(dayDigests(db)).toEqual(before);
});
