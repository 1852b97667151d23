import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesBelow } from './digest.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'archive-merge-'));
const at = (...path: string[]): string => join(folder, ...path);

/** Runs a command as a process of its own, like a machine of its own. */
const run = (script: string, ...words: string[]): string =>
  execFileSync(
    process.execPath,
    [join(ROOT, 'scripts', script), ...words, '--content', at('content'), '--now', '2024-12-31T12:00'],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );

/** A cache that has the compiled routes already, so that they are compiled once for all processes. */
function cacheOf(name: string): string {
  cpSync(at('cache-one', 'routes'), at(`cache-${name}`, 'routes'), { recursive: true });
  return at(`cache-${name}`);
}

beforeAll(() => {
  mkdirSync(at('content/articles'), { recursive: true });
  writeFileSync(
    at('content/site.yml'),
    'name: Báo Ghép\nurl: https://ghep.example.vn\ncategories:\n  - { slug: thoi-su, name: Thời sự }\n',
  );
  for (let index = 0; index < 40; index++) {
    const month = String((index % 12) + 1).padStart(2, '0');
    writeFileSync(
      at('content/articles', `bai-${index}.md`),
      `---\ntitle: Bài ${index}\ndate: ${2022 + (index % 3)}-${month}-10\ntime: 08:${10 + index}\nauthor: Người Viết\ncategory: thoi-su\n---\n\nNội dung bài ${index}.\n`,
    );
  }
  run('build.ts', '--out', at('one'), '--cache', at('cache-one'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('joins four parts, built by processes of their own, to the bytes of a single build', () => {
  const parts = [1, 2, 3, 4].map((index) => {
    run('build.ts', '--shard', `${index}/4`, '--out', at(`part-${index}`), '--cache', cacheOf(String(index)));
    return at(`part-${index}`);
  });
  expect(parts.every((part) => filesBelow(part).length > 2)).toBe(true);

  run('merge.ts', ...parts, '--out', at('merged'), '--cache', cacheOf('merged'));
  expect(filesBelow(at('merged'))).toEqual(filesBelow(at('one')));
  for (const path of filesBelow(at('one')))
    expect(readFileSync(at('merged', path)).equals(readFileSync(at('one', path))), path).toBe(true);
});

it('says what is no part', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'scripts/merge.ts'),
      at('content'),
      '--content',
      at('content'),
      '--out',
      at('none'),
      '--cache',
      at('cache-none'),
    ],
    { encoding: 'utf8' },
  );
  expect(status).toBe(2);
  expect(stderr).toContain('is no part');
});
