import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BuildFailed } from '../diagnostics/failures.ts';
import { makeFolder } from './make-folder.ts';

/*
 * The locks are SQLite's locks on a file. The system releases them when their process ends, however it ends; and no process id in
 * a file can be mistaken for that of another process.
 */

/** Result codes of SQLite, https://sqlite.org/rescode.html */
const SQLITE_BUSY = 5;
const SQLITE_NOTADB = 26;

/**
 * The connections that hold this process's locks. Kept here, because the garbage collector would close them and release the
 * locks.
 */
const held = new Set<DatabaseSync>();

/** How long the renderers of a killed build may take to notice and end, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Takes a cache for this process alone, and waits for the renderers of a build that was killed on it.
 * @returns a function that gives it back
 * @throws BuildFailed when another build holds it
 */
export function lockCache(cache: string): () => void {
  makeFolder(cache);
  const own = lock(join(cache, 'build.lock'), 'EXCLUSIVE', 0);
  if (!own)
    throw new BuildFailed(
      `Một lệnh khác đang dùng bộ nhớ đệm ${cache}. Chờ nó xong rồi chạy lại, hoặc cho lệnh này bộ nhớ đệm riêng bằng --cache; nếu là lệnh dựng thì thêm bản dựng riêng bằng --out.`,
    );
  const renderers = lock(rendererLock(cache), 'EXCLUSIVE', PATIENCE);
  renderers?.close();
  if (!renderers) {
    own.close();
    throw new BuildFailed(
      `Một tiến trình của lần dựng trước còn đang ghi với bộ nhớ đệm ${cache}. Chờ hoặc tắt nó, rồi chạy lại.`,
    );
  }
  held.add(own);
  return () => {
    held.delete(own);
    own.close();
  };
}

/** Marks this process as one that renders for the holder of a cache; held until the process ends. */
export function lockAsRenderer(cache: string): void {
  const own = lock(rendererLock(cache), 'DEFERRED', PATIENCE);
  if (!own)
    throw new BuildFailed(
      `Trong lúc lệnh này chạy, một lệnh dựng khác đã lấy bộ nhớ đệm ${cache}. Chờ lệnh kia xong rồi chạy lại.`,
    );
  held.add(own);
}

const rendererLock = (cache: string): string => join(cache, 'renderers.lock');

/** A connection that holds the lock; `undefined` when others hold it for longer than `patience` milliseconds. */
function lock(file: string, kind: 'EXCLUSIVE' | 'DEFERRED', patience: number): DatabaseSync | undefined {
  const db = new DatabaseSync(file, { timeout: patience });
  try {
    // Nothing is ever written, so the file stays empty; reading takes the shared lock.
    db.exec(`BEGIN ${kind}; SELECT count(*) FROM sqlite_master;`);
    return db;
  } catch (error) {
    db.close();
    const { errcode } = error as { errcode?: number };
    if (errcode === SQLITE_BUSY) return undefined;
    if (errcode !== SQLITE_NOTADB) throw error;
    rmSync(file);
    return lock(file, kind, patience);
  }
}
