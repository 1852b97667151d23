import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWriter } from './write-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

test('a new file is written, with the folders above it', () => {
  createWriter(folder).write('/2024/05/lua.html', bytes('Lúa'));
  expect(read('2024/05/lua.html')).toBe('Lúa');
  expect(readdirSync(join(folder, '2024/05'))).toEqual(['lua.html']);
});

test('a file that exists is replaced, not written into: whoever holds the old one keeps it whole', () => {
  writeFileSync(join(folder, 'index.html'), 'cũ');
  linkSync(join(folder, 'index.html'), join(folder, 'held'));
  createWriter(folder).write('/', bytes('mới'));
  expect([read('index.html'), read('held')]).toEqual(['mới', 'cũ']);
  expect(readdirSync(folder).sort()).toEqual(['held', 'index.html']);
});

test('a file goes with the folders that are empty without it', () => {
  const writer = createWriter(folder);
  writer.write('/2024/05/lua.html', bytes('Lúa'));
  writer.remove('/2024/05/lua.html');
  expect(readdirSync(folder)).toEqual([]);
});
