import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fc } from '../testing/properties.ts';
import { closeCatalog, openCatalog } from './open.ts';
import { checkSeal, seal, sealState } from './seal.ts';
import { writtenPages } from './written-pages.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seal-'));
  file = join(folder, 'catalog.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the catalog, notes so many things in it, and closes it. */
function note(names: readonly number[], size: number): void {
  const db = openCatalog(file, 'test');
  const put = db.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)');
  db.exec('BEGIN');
  for (const name of names) put.run(`name ${name}`, String(name).repeat(size));
  db.exec('COMMIT');
  closeCatalog(db, file);
}

const sealText = (): string => readFileSync(`${file}.seal`, 'utf8');

test('the seal of what was written is that of the whole file', () => {
  note(
    Array.from({ length: 3000 }, (_, name) => name),
    300,
  );
  fc.assert(
    fc.property(fc.array(fc.nat(6000), { maxLength: 30 }), fc.nat(400), (names, size) => {
      note(names, size);
      const made = sealText();
      seal(file);
      expect(made).toBe(sealText());
      expect(checkSeal(file)).toBe('intact');
    }),
    { numRuns: 30 },
  );
});

test('only the pieces that were written are read anew', () => {
  note(
    Array.from({ length: 3000 }, (_, name) => name),
    300,
  );
  const [size, first, ...others] = sealText().split('\n');
  expect(others.length).toBeGreaterThan(2);
  writeFileSync(`${file}.seal.broken`, [size, first, ...others.map(() => '7')].join('\n'));
  seal(file, new Set([0]));
  expect(sealText().split('\n').slice(0, 3)).toEqual([size, first, '7']);
});

test('a flipped byte is noticed, wherever it is', () => {
  note([1, 2, 3], 10);
  const bytes = readFileSync(file);
  for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
    const flipped = Buffer.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    writeFileSync(file, flipped);
    expect(checkSeal(file)).toBe('damaged');
  }
});

test('after a run that was killed nothing is taken from the seal before it', () => {
  note([1, 2, 3], 10);
  const db = openCatalog(file, 'test');
  db.exec("INSERT INTO meta VALUES ('killed', 'run'); PRAGMA wal_checkpoint(TRUNCATE)");
  copyFileSync(file, `${file}.killed`);
  db.close();
  copyFileSync(`${file}.killed`, file);
  expect(checkSeal(file)).toBe('open');
  closeCatalog(openCatalog(file, 'test'), file);
  expect(checkSeal(file)).toBe('intact');
  expect(existsSync(`${file}.seal.broken`)).toBe(false);
});

test('the log tells the pages until it begins anew', () => {
  note([1], 10);
  const db = openCatalog(file, 'test');
  expect(writtenPages(file)).toEqual(new Set());
  db.exec("INSERT INTO meta VALUES ('a', 'b')");
  expect(writtenPages(file)?.size).toBeGreaterThan(0);
  db.exec("PRAGMA wal_checkpoint(RESTART); INSERT INTO meta VALUES ('c', 'd')");
  expect(writtenPages(file)).toBeUndefined();
  db.close();
});

test('a thread that checks a large database says the same', async () => {
  const bytes = Buffer.alloc(40 * 1024 * 1024, 7);
  writeFileSync(file, bytes);
  seal(file);
  expect(await sealState(file)).toBe('intact');
  bytes[bytes.length >> 1] = 8;
  writeFileSync(file, bytes);
  expect(await sealState(file)).toBe('damaged');
});
