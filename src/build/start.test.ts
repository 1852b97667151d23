import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Loads the build as a command does, and prints all modules that came with it. */
const LOADED = `
import { registerHooks } from 'node:module';
const urls = [];
registerHooks({ resolve: (name, context, next) => { const found = next(name, context); urls.push(found.url); return found; } });
await import('./src/build/build.ts');
console.log(urls.join('\\n'));`;

test('what makes pictures is loaded when there are any to make', () => {
  const options = { cwd: resolve(import.meta.dirname, '../..'), encoding: 'utf8' } as const;
  const loaded = execFileSync('node', ['--input-type=module', '-e', LOADED], options);
  expect(loaded).toContain('/src/build/write-pictures.ts');
  expect(loaded).not.toMatch(/node_modules\/(?:sharp|svgo|file-type)\//);
});
