import type { DatabaseSync } from 'node:sqlite';
import type { Stamp, Stamps } from '../articles/stamps.ts';

const SCHEMA =
  'CREATE TABLE IF NOT EXISTS stamps (path TEXT PRIMARY KEY, size REAL, mtime REAL, ctime REAL, blob TEXT) WITHOUT ROWID';

/** The stamps of the last listing. */
export function readStamps(db: DatabaseSync): Stamps {
  db.exec(SCHEMA);
  const stamps = new Map<string, Stamp>();
  for (const row of db.prepare('SELECT path, size, mtime, ctime, blob FROM stamps').iterate()) {
    const { path, size, mtime, ctime, blob } = row as {
      path: string;
      size: number;
      mtime: number;
      ctime: number;
      blob: string;
    };
    stamps.set(path, { size, mtimeMs: mtime, ctimeMs: ctime, blob });
  }
  return stamps;
}

/** Keeps the stamps of a listing in place of those of the one before; only differences are written. */
export function storeStamps(db: DatabaseSync, before: Stamps, after: Stamps): void {
  const put = db.prepare('INSERT OR REPLACE INTO stamps VALUES (?, ?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM stamps WHERE path = ?');
  for (const [path, stamp] of after) {
    if (before.get(path) !== stamp) put.run(path, stamp.size, stamp.mtimeMs, stamp.ctimeMs, stamp.blob);
  }
  for (const path of before.keys()) if (!after.has(path)) remove.run(path);
}
