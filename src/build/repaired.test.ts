import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  articleOfMonth,
  commitArchive,
  type MadeArchive,
  type MadeArticle,
  pathOf,
  writeArchive,
} from '../testing/made-archive.ts';
import { createTrial, type Trial } from '../testing/trial.ts';
import { PART_FILE } from './part.ts';

/*
 * States in which a build leaves its cache or finds the content, and which the next one has to see through.
 */

const NOW = '2022-06-01T00:00';
let trial: Trial;
let archive: MadeArchive;

beforeEach(() => {
  trial = createTrial();
  archive = {
    now: NOW,
    categories: ['thoi-su', 'kinh-te', 'van-hoa'].map((slug) => ({ slug, name: slug })),
    feedItems: 2,
    articles: [1, 2, 3, 4].map(article),
    pictures: {},
    others: {},
  };
});
afterEach(() => trial.remove());

const article = (month: number): MadeArticle =>
  articleOfMonth(month, { category: month % 2 ? 'thoi-su' : 'kinh-te', tags: ['mùa lúa'] });
const file = (number: number): string => join(trial.content, pathOf(article(number)));
const buildAgain = (): Promise<string[]> => trial.build('out', 'cache', NOW);

/** Builds again, and demands what a clean build gives. */
async function expectRepaired(): Promise<void> {
  expect(await buildAgain()).toEqual([]);
  expect(await trial.build('clean', 'clean-cache', NOW)).toEqual([]);
  trial.expectSame('out', 'clean');
}

test('a committed file that was deleted, and has come back', async () => {
  writeArchive(trial.content, archive);
  commitArchive(trial.content);
  await buildAgain();
  rmSync(file(2));
  await buildAgain();
  expect(existsSync(trial.at('out/2022/02/11/bai-2.html'))).toBe(false);
  execFileSync('git', ['checkout', '-q', '.'], { cwd: trial.content });
  await expectRepaired();
});

test('a file that nothing reads is told of as long as it is there', async () => {
  writeArchive(trial.content, archive);
  commitArchive(trial.content);
  writeFileSync(join(trial.content, 'articles/tin.txt'), '');
  expect(await buildAgain()).toEqual(['tep-la articles/tin.txt']);
  expect(await buildAgain()).toEqual(['tep-la articles/tin.txt']);
  rmSync(join(trial.content, 'articles/tin.txt'));
  await expectRepaired();
});

test('without git: a file with a mistake, and one that nothing reads, that go after two readings', async () => {
  writeArchive(trial.content, archive);
  await buildAgain();
  const [broken, stray] = [join(trial.content, 'articles/2022/Sai.md'), join(trial.content, 'articles/tin.txt')];
  for (const path of [broken, stray]) writeFileSync(path, '');
  const problems = await buildAgain();
  expect(problems).toContain('tep-la articles/tin.txt');
  // Until then a file may change and keep its times.
  await new Promise((done) => setTimeout(done, 2500));
  expect(await buildAgain()).toEqual(problems);
  expect(await buildAgain()).toEqual(problems);
  for (const path of [broken, stray]) rmSync(path);
  await expectRepaired();
});

test('a part of the search index that somebody has removed', async () => {
  writeArchive(trial.content, archive);
  await buildAgain();
  const [shard = ''] = readdirSync(trial.at('out/search')).filter((name) => name.startsWith('20'));
  rmSync(trial.at(`out/search/${shard}`), { recursive: true });
  await expectRepaired();
});

test('an output folder that is put back as it was before a build that ended early', async () => {
  writeArchive(trial.content, archive);
  await buildAgain();
  cpSync(trial.at('out'), trial.at('copy'), { recursive: true });
  archive.categories = archive.categories.map(({ slug }) => ({ slug, name: `Mục ${slug}` }));
  writeArchive(trial.content, archive);
  const stop = (stage: string): void => {
    if (stage === 'files') throw new Error('ended');
  };
  await expect(trial.build('out', 'cache', NOW, { onProgress: stop })).rejects.toThrow('ended');
  rmSync(trial.at('out'), { recursive: true });
  renameSync(trial.at('copy'), trial.at('out'));
  await expectRepaired();
});

test('a build that ended while it read everything anew for other settings', async () => {
  writeArchive(trial.content, archive);
  commitArchive(trial.content);
  await buildAgain();
  archive.permalink = '/{category}/{slug}.html';
  writeArchive(trial.content, archive);
  const stop = (stage: string, done: number): void => {
    if (stage === 'content' && done > 0) throw new Error('ended');
  };
  await expect(trial.build('out', 'cache', NOW, { onProgress: stop })).rejects.toThrow('ended');
  await expectRepaired();
  expect(existsSync(trial.at('out/thoi-su/bai-1.html'))).toBe(true);
});

test('a category that site.yml has no longer', async () => {
  writeArchive(trial.content, archive);
  await buildAgain();
  archive.categories.pop();
  writeArchive(trial.content, archive);
  await expectRepaired();
});

test('an output folder that was left for another while there were problems', async () => {
  writeArchive(trial.content, archive);
  await buildAgain();
  const [first] = archive.articles;
  archive.articles.pop();
  archive.broken = first && pathOf(first);
  writeArchive(trial.content, archive);
  expect(await trial.build('other', 'cache', NOW)).toHaveLength(1);
  archive.broken = undefined;
  writeArchive(trial.content, archive);
  await expectRepaired();
});

test('a folder of articles that is a link is told of, and nothing is lost', async () => {
  writeArchive(trial.content, archive);
  await buildAgain();
  renameSync(join(trial.content, 'articles'), trial.at('articles'));
  symlinkSync(trial.at('articles'), join(trial.content, 'articles'));
  expect(await buildAgain()).toEqual(['tep-la articles']);
  expect(existsSync(trial.at('out/2022/02/11/bai-2.html'))).toBe(true);
});

test('a former address as a browser gives it to whoever copies it', async () => {
  const [first] = archive.articles;
  if (first) first.alias = '/c%C5%A9/b%C3%A0i%20m%E1%BB%99t.html';
  writeArchive(trial.content, archive);
  await expectRepaired();
  expect(readFileSync(trial.at('out/cũ/bài một.html'), 'utf8')).toContain('/2022/01/11/bai-1.html');
  expect(readFileSync(trial.at('out/_redirects'), 'utf8')).toBe(
    '/c%C5%A9/b%C3%A0i%20m%E1%BB%99t.html /2022/01/11/bai-1.html 301\n',
  );
});

test('two pictures of the same bytes, whose names give one address', async () => {
  archive.pictures = { 'cau.svg': '#093', 'Cầu.svg': '#093' };
  archive.articles = archive.articles.map((one) => ({ ...one, text: '![](cau.svg)\n\n![](Cầu.svg)' }));
  writeArchive(trial.content, archive);
  await expectRepaired();
  expect(readdirSync(trial.at('out/media'))).toHaveLength(1);
});

test('two pictures of one name in two Unicode forms are told of until one is gone', async () => {
  const names = ['Cầu.svg'.normalize('NFC'), 'Cầu.svg'.normalize('NFD')] as const;
  archive.pictures = { [names[0]]: '#093', [names[1]]: '#390' };
  archive.articles = archive.articles.map((one) => ({ ...one, image: names[0] }));
  writeArchive(trial.content, archive);
  const [problem] = await buildAgain();
  expect(problem).toMatch(/^anh-trung-ten media\/C/);
  expect(await buildAgain()).toEqual([problem]);
  delete archive.pictures[names[0]];
  writeArchive(trial.content, archive);
  await expectRepaired();
});

test('a whole build where a part was built before, and a part where all was', async () => {
  writeArchive(trial.content, archive);
  await trial.build('out', 'cache', NOW, { part: { index: 1, count: 1 } });
  expect(existsSync(trial.at(`out/${PART_FILE}`))).toBe(true);
  await expectRepaired();
  const part = { index: 2, count: 2 };
  await trial.build('out', 'cache', NOW, { part });
  await trial.build('part', 'part-cache', NOW, { part });
  trial.expectSame('out', 'part');
});

test('a file of the program that stands where the site has one of its own', async () => {
  writeArchive(trial.content, archive);
  const root = trial.at('program');
  mkdirSync(join(root, 'public'), { recursive: true });
  for (const name of [
    'src',
    'scripts',
    'node_modules',
    'package.json',
    'package-lock.json',
    'astro.config.ts',
    'tsconfig.json',
  ])
    symlinkSync(join(import.meta.dirname, '../..', name), join(root, name));
  writeFileSync(join(root, 'public/robots.txt'), 'User-agent: *\n');
  await expect(trial.build('out', 'cache', NOW, { root })).rejects.toThrow('public/robots.txt');
});

test('a picture whose name changes its Unicode form and nothing else', async () => {
  const names = ['Cầu.svg'.normalize('NFD'), 'Cầu.svg'.normalize('NFC')] as const;
  archive.pictures[names[0]] = '#093';
  archive.articles = archive.articles.map((one) => ({ ...one, image: names[0] }));
  writeArchive(trial.content, archive);
  commitArchive(trial.content);
  await buildAgain();
  renameSync(join(trial.content, 'media', names[0]), join(trial.content, 'media', names[1]));
  commitArchive(trial.content);
  await expectRepaired();
});

test('a file that was a folder for a while', async () => {
  writeArchive(trial.content, archive);
  commitArchive(trial.content);
  await buildAgain();
  const text = readFileSync(file(2));
  rmSync(file(2));
  mkdirSync(file(2));
  writeFileSync(join(file(2), 'trong.md'), text);
  await buildAgain();
  rmSync(file(2), { recursive: true });
  writeFileSync(file(2), text);
  await expectRepaired();
});
