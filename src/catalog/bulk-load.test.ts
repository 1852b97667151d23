import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { bulkLoad } from './bulk-load.ts';
import { SCHEMA } from './schema.ts';

const indexesOf = (db: DatabaseSync): unknown[] =>
  db.prepare("SELECT tbl_name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY sql").all();

test('tables are filled without their indexes, and have the same ones afterwards', async () => {
  const db = new DatabaseSync(':memory:');
  db.exec(SCHEMA);
  const before = indexesOf(db);
  let during: unknown[] = [];
  await bulkLoad(db, ['articles', 'memberships'], async () => {
    during = indexesOf(db);
  });
  expect(during).toEqual(
    before.filter((index) => !/^(articles|memberships)$/.test((index as { tbl_name: string }).tbl_name)),
  );
  expect(during.length).toBeLessThan(before.length);
  expect(indexesOf(db)).toEqual(before);
});
