import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { BuildFailed } from '../diagnostics/failures.ts';
import { compiledRoutes } from './compile-routes.ts';

test('routes that do not compile fail the build, and leave none behind', async () => {
  const root = mkdtempSync(join(tmpdir(), 'root-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'astro.config.mjs'), 'throw new Error("This error belongs to a test.");');
  const cache = join(root, 'cache');
  mkdirSync(cache);
  await expect(compiledRoutes(root, cache, 'v1')).rejects.toThrow(BuildFailed);
  expect(existsSync(join(cache, 'routes'))).toBe(false);
});
