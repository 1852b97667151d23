import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolder } from './watch-folder.ts';

let work: string;
let folder: string;
let stop: (() => void) | undefined;
let changed: Set<string>;

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'watched-'));
  folder = join(work, 'content');
  changed = new Set();
});
afterEach(() => {
  stop?.();
  rmSync(work, { recursive: true, force: true });
});

const watchIt = (): void => {
  stop = watchFolder(folder, 20, (paths) => {
    for (const path of paths) changed.add(path);
  });
};
/** Does something, and waits until a path is told of. */
async function expectTold(path: string, change: () => void): Promise<void> {
  changed.clear();
  change();
  await expect.poll(() => [...changed]).toContain(path);
}

test('files in folders old and new', async () => {
  mkdirSync(join(folder, 'a'), { recursive: true });
  watchIt();
  await expectTold('a/1.md', () => writeFileSync(join(folder, 'a/1.md'), '1'));
  await expectTold('b/c/2.md', () => {
    mkdirSync(join(folder, 'b/c'), { recursive: true });
    writeFileSync(join(folder, 'b/c/2.md'), '2');
  });
  await expectTold('b/c/2.md', () => writeFileSync(join(folder, 'b/c/2.md'), '3'));
});

test('a folder that goes and is made again', async () => {
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  watchIt();
  await expectTold('a', () => rmSync(join(folder, 'a'), { recursive: true }));
  await expectTold('a/b/1.md', () => {
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    writeFileSync(join(folder, 'a/b/1.md'), '1');
  });
  await expectTold('a/b/1.md', () => writeFileSync(join(folder, 'a/b/1.md'), '2'));
});

test('a folder in place of which another one is put', async () => {
  mkdirSync(join(folder, 'a'), { recursive: true });
  mkdirSync(join(work, 'other'));
  writeFileSync(join(work, 'other/1.md'), '1');
  watchIt();
  await expectTold('a/1.md', () => {
    rmSync(join(folder, 'a'), { recursive: true });
    renameSync(join(work, 'other'), join(folder, 'a'));
  });
  await expectTold('a/1.md', () => writeFileSync(join(folder, 'a/1.md'), '2'));
});

test('the folder itself, gone and made again, or made only later', async () => {
  watchIt();
  const make = (text: string): void => {
    mkdirSync(join(folder, 'a'), { recursive: true });
    writeFileSync(join(folder, 'a/1.md'), text);
  };
  await expectTold('a/1.md', () => make('1'));
  await expectTold('', () => rmSync(folder, { recursive: true }));
  await expectTold('a/1.md', () => make('2'));
  await expectTold('a/1.md', () => writeFileSync(join(folder, 'a/1.md'), '3'));
});
