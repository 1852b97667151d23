import { mkdirSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';

/** Thrown when another build holds the cache. */
export class CacheInUse extends Error {}

/**
 * Takes a cache for this process alone; a lock whose process no longer runs is taken over.
 * @returns a function that gives it back
 * @throws CacheInUse when another process holds it
 */
export function lockCache(cache: string): () => void {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, 'lock');
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (isRunning(holder)) throw new CacheInUse(`Process ${holder} is building with the cache ${cache}. Wait for it, or give this build a cache of its own with --cache.`);
      rmSync(file, { force: true });
    }
  }
  throw new CacheInUse(`Another build has just taken the cache ${cache}.`);
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
