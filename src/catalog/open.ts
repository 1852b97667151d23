import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

/**
 * Opens the catalog for reading and writing, making it where it is missing or of another `version` (a digest of all that its
 * rows depend on besides the content: code, schema). An unreadable file is replaced: the catalog is a cache.
 */
export function openCatalog(file: string, version: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const wanted = `${SCHEMA_VERSION}:${version}`;
  try {
    const db = connect(file);
    if (hasTables(db) && getMeta(db, 'version') === wanted) return db;
    db.close();
  } catch {
    // Not a database, or a damaged one: made anew below.
  }
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
  const db = connect(file);
  db.exec(SCHEMA);
  setMeta(db, 'version', wanted);
  return db;
}

/** Opens an existing catalog for reading only, for a process that renders from it. */
export function openCatalogReadOnly(file: string): DatabaseSync {
  return new DatabaseSync(file, { readOnly: true });
}

function connect(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;');
  return db;
}

const hasTables = (db: DatabaseSync): boolean =>
  db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'meta'").get() !== undefined;

/** A remembered fact about the catalog as a whole. */
export function getMeta(db: DatabaseSync, name: string): string | undefined {
  return db.prepare('SELECT value FROM meta WHERE name = ?').get(name)?.['value'] as string | undefined;
}

/** Remembers a fact about the catalog as a whole. */
export function setMeta(db: DatabaseSync, name: string, value: string): void {
  db.prepare('INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(name, value);
}

/** Runs `work` in one transaction: all of its changes are kept, or none when it throws. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
