import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { git as gitIn } from '../../testing/git.ts';
import { blobId } from '../listing/blob-id.ts';
import { createContentReader } from './content-reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'content-reader-'));
const content = join(folder, 'content');
const texts: Record<string, string> = {
  'articles/2024/01/một.md': 'Bài một.\n',
  'articles/2024/02/hai.md': '',
  'articles/2024/02/ba.md': 'missing\nBài ba, đủ dấu.\n',
};
const files = Object.entries(texts).map(([path, text]) => ({ path, blob: blobId(Buffer.from(text)) }));
const git = (...args: string[]): string => gitIn(folder, ...args);

beforeAll(() => {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'Bài');
  git('sparse-checkout', 'set', 'content/articles/2024/01');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('in a sparse checkout', () => {
  it.each([
    ['one by one', []],
    ['all at once', files],
  ])('files are read from the folder, and those left out of it from the repository, %s', (_, together) => {
    const read = createContentReader(content, together);
    expect(files.map((file) => read(file).toString())).toEqual(Object.values(texts));
  });

  it('a file that neither has is an error, as is one of an unknown id', () => {
    const read = createContentReader(content, files);
    expect(() => read({ path: 'articles/khong-co.md' })).toThrow('ENOENT');
    expect(() => read({ path: 'articles/khong-co.md', blob: blobId(Buffer.from('khác')) })).toThrow('ENOENT');
  });
});
