import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockCache } from './lock.ts';

const cache = mkdtempSync(join(tmpdir(), 'locked-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const HOLDER = `
const { lockCache } = await import(${JSON.stringify(new URL('./lock.ts', import.meta.url).href)});
lockCache(${JSON.stringify(cache)});
gc();
console.log('held');
setInterval(() => {}, 1000);
`;

/** Another process that holds the cache until it is killed. */
async function holder(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '--eval', HOLDER], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('a second build on a cache says so and stops; a killed build holds nothing', async () => {
  const child = await holder();
  const message = (): string => {
    try {
      lockCache(cache)();
      return 'taken';
    } catch (error) {
      return (error as Error).message.replace(cache, 'CACHE');
    }
  };
  expect(message()).toMatchInlineSnapshot(
    `"Another build is using the cache CACHE. Wait for it, or give this build one of its own with --cache."`,
  );
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  expect(message()).toBe('taken');
});

test('a cache that is given back can be taken again', () => {
  lockCache(cache)();
  lockCache(cache)();
});
