import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeFolder } from './make-folder.ts';

/** A disk that may not be written to, as Node tells of it. */
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  mkdirSync: (folder: string, options?: { recursive: boolean }) => {
    const code = options?.recursive ? 'ENOENT' : 'EROFS';
    throw Object.assign(new Error(`${code}: ${folder}`), { code });
  },
}));

test('a disk that may not be written to is told as such, with the folder that it refused', () => {
  const folder = join(tmpdir(), 'none-such');
  expect(() => makeFolder(join(folder, 'a/b'))).toThrow(`EROFS: ${folder}`);
});
