import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { syncArchive } from '../build/sync-archive.ts';
import { createMediaRows } from './media-rows.ts';
import { openCatalog } from './open.ts';

let folder: string;
let db: DatabaseSync;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'media-rows-'));
  write(
    'site.yml',
    'name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\nmedia: https://m.vn\n',
  );
  db = openCatalog(join(folder, 'catalog.db'), 'test');
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
  writeFileSync(join(folder, 'content', path), text);
}
const sync = (now: string) => syncArchive(db, join(folder, 'content'), now, () => {});

/** What is published at a moment, decided anew where something may have changed. */
function published(now: string): string[] {
  const rows = createMediaRows(db);
  const groups = rows.staleGroups(now);
  const found = groups.flatMap((group) => rows.published(group, now)).map(({ src }) => src);
  rows.clearStale(groups, now);
  return found;
}

test('a picture of a notice is published when the notice begins, and not before', async () => {
  write('media/a.svg', '<svg viewBox="0 0 9 9"/>');
  write(
    'notices/cup-dien.md',
    '---\ntitle: Cúp điện\nfrom: 2022-05-01 07:00\nuntil: 2022-05-02 18:00\n---\n![Sơ đồ](a.svg)\n',
  );
  await sync('2022-04-30T00:00');
  expect(published('2022-04-30T00:00')).toEqual([]);
  expect(createMediaRows(db).staleGroups('2022-05-01T06:59')).toEqual([]);
  expect(published('2022-05-01T07:00')).toEqual(['a.svg']);
  expect(createMediaRows(db).staleGroups('2022-05-03T00:00')).toEqual([]);
  expect(createMediaRows(db).staleGroups('2022-04-30T00:00')).toHaveLength(1);
});

test('a list that is corrected changes the articles that show its pictures', async () => {
  const list = (width: number): void =>
    write(
      'media.jsonl',
      `{"name":"a.jpg","digest":"${'a'.repeat(40)}","bytes":9,"type":"jpeg","width":${width},"height":9}\n`,
    );
  const versions = () => db.prepare('SELECT teaser, whole FROM articles').get();
  write(
    'articles/tin.md',
    '---\ntitle: Tin\ndate: 2022-04-22\ntime: 07:04\nauthor: Lan\ncategory: thoi-su\nimage: { src: a.jpg, alt: Cầu }\n---\nChữ.\n',
  );
  list(8);
  await sync('2022-05-01T00:00');
  const before = versions();
  list(12);
  await sync('2022-05-01T00:00');
  expect(versions()?.['teaser']).not.toBe(before?.['teaser']);
  expect(versions()?.['whole']).not.toBe(before?.['whole']);
});
