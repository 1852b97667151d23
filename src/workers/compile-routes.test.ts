import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { BuildFailed } from '../diagnostics/failures.ts';
import { codeVersion } from '../output/code-version.ts';
import { copyRoutes } from '../testing/lent-routes.ts';
import { ensureCompiledRoutes } from './compile-routes.ts';

/** A program whose routes do not compile. */
function brokenProgram(): string {
  const root = mkdtempSync(join(tmpdir(), 'root-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'astro.config.mjs'), 'throw new Error("This error belongs to a test.");');
  return root;
}

test('routes that do not compile fail the build, and leave none behind', async () => {
  const root = brokenProgram();
  const cache = join(root, 'cache');
  mkdirSync(cache);
  await expect(ensureCompiledRoutes({ root, cache, version: 'v1' })).rejects.toThrow(BuildFailed);
  expect(existsSync(join(cache, 'routes'))).toBe(false);
});

/** Inverts the byte in the middle of a file. */
function flipByte(file: string): void {
  const bytes = readFileSync(file);
  const at = bytes.length >> 1;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

const damages: [string, (routes: string) => void][] = [
  ['that are cut', (routes) => truncateSync(`${routes}/server/entry.mjs`, 1000)],
  ['with a wrong byte', (routes) => flipByte(`${routes}/server/entry.mjs`)],
  ['without their chunks', (routes) => rmSync(`${routes}/server/chunks`, { recursive: true })],
  ['with a style that is gone', (routes) => rmSync(`${routes}/client/_astro`, { recursive: true })],
  ['without a checksum', (routes) => rmSync(`${routes}/checksum`)],
];

test('compiled routes are compiled anew when they are damaged, or of another version', async () => {
  const root = brokenProgram();
  const version = codeVersion(resolve(import.meta.dirname, '../..'));
  const whole = join(root, 'whole');
  await copyRoutes(inject('shared'), whole);
  const { entry, assets } = await ensureCompiledRoutes({ root, cache: whole, version });
  expect([existsSync(entry), readdirSync(assets).length > 0]).toEqual([true, true]);
  // What is not trusted would be compiled, which fails with this program.
  await expect(ensureCompiledRoutes({ root, cache: whole, version: 'another version' })).rejects.toThrow(BuildFailed);
  for (const [name, damage] of damages) {
    const cache = join(root, name);
    await copyRoutes(inject('shared'), cache);
    damage(join(cache, 'routes'));
    await expect(ensureCompiledRoutes({ root, cache, version }), name).rejects.toThrow(BuildFailed);
  }
});
