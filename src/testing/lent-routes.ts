import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BuildFailed } from '../diagnostics/failures.ts';
import { codeVersion } from '../output/code-version.ts';
import { lockCache } from '../output/lock.ts';
import { ensureCompiledRoutes } from '../workers/compile-routes.ts';

const root = resolve(import.meta.dirname, '../..');

/** The compilations that this process has asked for, by their folder. */
const asked = new Map<string, Promise<unknown>>();

/**
 * Gives a cache the compiled routes, which are the same for every archive. The first test of a run that wants them compiles them,
 * and the others wait for it. The cache gets a link, so that a process loads the routes once for all its caches.
 * @param shared the folder of this run of tests
 */
export async function lendRoutes(shared: string, cache: string): Promise<void> {
  await compileOnce(shared);
  mkdirSync(cache, { recursive: true });
  if (!existsSync(join(cache, 'routes'))) symlinkSync(join(shared, 'routes'), join(cache, 'routes'), 'dir');
}

/** The same for a test that damages them: the cache gets a copy. */
export async function copyRoutes(shared: string, cache: string): Promise<void> {
  await compileOnce(shared);
  cpSync(join(shared, 'routes'), join(cache, 'routes'), { recursive: true });
}

function compileOnce(shared: string): Promise<unknown> {
  const compiled = asked.get(shared) ?? compileShared(shared);
  asked.set(shared, compiled);
  return compiled;
}

async function compileShared(shared: string): Promise<void> {
  const unlock = await patientLock(shared);
  try {
    await ensureCompiledRoutes({ root, cache: shared, version: codeVersion(root) });
  } finally {
    unlock();
  }
}

/** Takes a folder for this process alone, as soon as no other one holds it. */
async function patientLock(folder: string): Promise<() => void> {
  for (;;) {
    try {
      return lockCache(folder);
    } catch (error) {
      if (!(error instanceof BuildFailed)) throw error;
      await pause(50);
    }
  }
}
