import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../build/check-content.ts';
import { makeArticle } from './made-article.ts';
import { BENCH_NOW, writeArchive, writeArticle } from './write-archive.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'made-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const filesOf = (content: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(content, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(content.length), readFileSync(file, 'utf8')]),
  );

test('an archive is the same every time, and has the articles that were asked for', () => {
  writeArchive(join(folder, 'a'), 120);
  writeArchive(join(folder, 'b'), 120);
  const files = filesOf(join(folder, 'a'));
  expect(filesOf(join(folder, 'b'))).toEqual(files);
  expect(Object.keys(files)).toHaveLength(121);
});

test('a made-up archive has no problems, nor has one with an article added', async () => {
  const content = join(folder, 'content');
  writeArchive(content, 300);
  writeArticle(content, makeArticle(300, 300));
  const root = resolve(import.meta.dirname, '../..');
  expect(await checkContent({ root, content, cache: join(folder, 'cache') })).toMatchObject({
    problems: [],
    articles: 301,
  });
});

test('articles are spread over the years, and those added are the newest, before the moment of the build', () => {
  const moments = [0, 1, 500, 999, 1000, 1001, 1002]
    .map((index) => makeArticle(index, 1000))
    .map(({ day, time }) => `${day}T${time}`);
  expect([...moments, BENCH_NOW]).toEqual([...moments, BENCH_NOW].sort());
  expect(moments.map((moment) => moment.slice(0, 4))).toEqual(['2004', '2004', '2014', '2025', '2025', '2025', '2025']);
});

test('articles differ', () => {
  const articles = Array.from({ length: 2000 }, (_, index) => makeArticle(index, 2000));
  expect(new Set(articles.map(({ body }) => body)).size).toBe(2000);
  expect(new Set(articles.map(({ category }) => category)).size).toBe(10);
  expect(new Set(articles.map(({ author }) => author)).size).toBeGreaterThan(40);
});
