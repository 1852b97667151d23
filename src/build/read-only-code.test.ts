import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { lendRoutes } from '../testing/lent-routes.ts';
import { readOutput } from '../testing/made-archive.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'read-only-'));
/** Whom to be, so that a folder that cannot be written cannot be written: the superuser writes everywhere. */
const somebody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

afterAll(() => {
  chmodSync(join(folder, 'code'), 0o755);
  rmSync(folder, { recursive: true });
});

/** Compiles the routes of a folder of code; gives what it printed and what it made. */
function compile(code: string, cache: string): { stderr: string; made: Map<string, string> } {
  mkdirSync(cache);
  chmodSync(cache, 0o777);
  const { stderr } = spawnSync(process.execPath, [join(code, 'src/workers/compile-process.ts'), code, cache, 'v'], {
    ...somebody,
    encoding: 'utf8',
    env: { ...process.env, HOME: cache, NODE_ENV: '', VITEST: '' },
  });
  return { stderr, made: readOutput(join(cache, 'routes')) };
}

test('a folder of code that cannot be written is compiled all the same, to the same files, and left alone', async () => {
  chmodSync(folder, 0o755);
  const code = join(folder, 'code');
  mkdirSync(code);
  for (const part of ['src', 'public', 'astro.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'])
    cpSync(join(root, part), join(code, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(code, 'node_modules'), 'dir');
  chmodSync(code, 0o555);
  const before = readdirSync(code);
  const readOnly = compile(code, join(folder, 'cache'));
  expect(readOnly.stderr).toBe('');
  expect(readdirSync(code)).toEqual(before);
  await lendRoutes(inject('shared'), join(folder, 'writable'));
  // The server's own modules are named by where the code lies.
  const published = (made: Map<string, string>) => new Map([...made].filter(([path]) => path.startsWith('client/')));
  expect(published(readOnly.made)).toEqual(published(readOutput(join(folder, 'writable/routes'))));
  expect(published(readOnly.made).size).toBeGreaterThan(10);
});
