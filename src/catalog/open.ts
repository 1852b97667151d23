import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SCHEMA } from './schema.ts';
import { breakSeal, checkSeal, dropSeal, seal } from './seal.ts';
import { writtenPages } from './written-pages.ts';

/** The file of the catalog in a cache folder. */
export const catalogFileIn = (cache: string): string => join(cache, CATALOG_FILE);

/** The name of the catalog's file. */
export const CATALOG_FILE = 'catalog.db';

/**
 * Opens the catalog for reading and writing, making it anew where it is missing, damaged or of another `version` (a digest of all
 * that its rows depend on besides the content: the code). The catalog is a cache: losing it costs time only.
 * @param state what its seal says, where somebody has checked it already
 */
export function openCatalog(file: string, version: string, state = checkSeal(file)): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  if (state === 'intact') removeLog(file);
  if (state !== 'damaged') {
    const db = reopen(file, version, state === 'open');
    if (db) {
      if (state === 'intact') breakSeal(file);
      else dropSeal(file);
      return db;
    }
  }
  dropSeal(file);
  removeLog(file);
  rmSync(file, { force: true });
  const db = connect(file);
  db.exec(SCHEMA);
  setMeta(db, 'version', version);
  return db;
}

/** Removes the logs beside a sealed database: they cannot be its own. */
function removeLog(file: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}

/** Closes the catalog so that the next opening can tell whether anything has touched it since. */
export function closeCatalog(db: DatabaseSync, file: string): void {
  const written = writtenPages(file);
  // Other connections of this process may still be open, so that closing alone would leave the log as it is.
  const merged = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
  db.close();
  if (merged) seal(file, written);
}

/** Opens an existing catalog for reading only. */
export function openCatalogReadOnly(file: string): DatabaseSync {
  return new DatabaseSync(file, { readOnly: true });
}

/**
 * Opens an existing catalog for reading only, as it is at the first question: later writes are not seen. No question takes a lock
 * of its own, which is half the cost of a short one. Close it before the catalog is closed.
 */
export function openCatalogSnapshot(file: string): DatabaseSync {
  const db = openCatalogReadOnly(file);
  db.exec('BEGIN');
  return db;
}

function connect(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec(
    'PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;',
  );
  return db;
}

/** The catalog as it lies there; undefined when it is of another version, or no sound database. */
function reopen(file: string, version: string, suspect: boolean): DatabaseSync | undefined {
  let db: DatabaseSync | undefined;
  try {
    db = connect(file);
    if (hasTables(db) && getMeta(db, 'version') === version && (!suspect || isSound(db))) return db;
  } catch {
    // Not a database, or one that SQLite cannot read.
  }
  db?.close();
  return undefined;
}

const isSound = (db: DatabaseSync): boolean =>
  db.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'] === 'ok';

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

/** Like `transaction`, for asynchronous work. Nothing else may use the connection until the work has ended. */
export async function longTransaction<T>(db: DatabaseSync, work: () => Promise<T>): Promise<T> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = await work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
