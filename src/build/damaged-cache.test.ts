import { cpSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { copyRoutes } from '../testing/lent-routes.ts';
import { createTrial } from '../testing/trial.ts';

/*
 * Each test begins with a copy of the output and the cache of one build. After that build an article was changed, so that there
 * is something to look for, which a trusted cache would mix with what it wrongly remembers.
 */

const NOW = '2022-06-01T00:00';
const trial = createTrial();
const { at, content } = trial;
afterAll(() => trial.remove());

function writeArticle(index: number, text: string): void {
  const day = `${1 + (index % 28)}`.padStart(2, '0');
  const fields = `title: Bản tin số ${index}\ndate: 2022-01-${day}\ntime: 07:30\nauthor: Phù Sa\ncategory: thoi-su\n`;
  writeFileSync(join(content, `articles/2022/01/tin-${index}.md`), `---\n${fields}---\n\n${text} ${index}\n`);
}

function writeContent(text: string): void {
  mkdirSync(join(content, 'articles/2022/01'), { recursive: true });
  writeFileSync(
    join(content, 'site.yml'),
    'name: Báo Thử\nurl: https://bao.example.vn\ncategories:\n  - { slug: thoi-su, name: Thời sự }\n',
  );
  for (let index = 1; index <= 40; index++) writeArticle(index, text);
}

/** Inverts a byte at a share of a file's length. */
function flipByte(file: string, share: number): void {
  const bytes = readFileSync(file);
  const at = Math.min(bytes.length - 1, Math.floor(bytes.length * share));
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

beforeAll(async () => {
  writeContent('Tin thứ');
  expect(await trial.build('before', 'before-cache', NOW)).toEqual([]);
  writeArticle(1, 'Tin đã sửa, thứ');
  expect(await trial.build('clean', 'clean-cache', NOW)).toEqual([]);
});

/** Gives an output and a cache of their own the state of the first build. */
function takeCopies(name: string): void {
  cpSync(at('before'), at(name), { recursive: true });
  cpSync(at('before-cache/catalog.db'), at(`${name}-cache/catalog.db`));
  cpSync(at('before-cache/catalog.db.seal'), at(`${name}-cache/catalog.db.seal`));
}

const damages: [string, (catalog: string) => void][] = [
  ['is cut in half', (catalog) => truncateSync(catalog, Math.floor(statSync(catalog).size / 2))],
  ['is empty', (catalog) => truncateSync(catalog, 0)],
  ['is no database', (catalog) => writeFileSync(catalog, 'không phải cơ sở dữ liệu')],
  ...[0, 0.2, 0.4, 0.6, 0.8, 1].map((share): [string, (catalog: string) => void] => [
    `has a wrong byte at ${share * 100} %`,
    (catalog) => flipByte(catalog, share),
  ]),
];

test.for(damages)('the catalog %s: it is not trusted, and the output is right', async ([, damage]) => {
  takeCopies('damaged');
  damage(at('damaged-cache/catalog.db'));
  expect(await trial.build('damaged', 'damaged-cache', NOW)).toEqual([]);
  trial.expectSame('damaged', 'clean');
  for (const folder of ['damaged', 'damaged-cache']) rmSync(at(folder), { recursive: true });
});

test('the compiled routes are cut: they are not trusted, and the output is right', async () => {
  takeCopies('cut');
  await copyRoutes(inject('shared'), at('cut-cache'));
  const entry = at('cut-cache/routes/server/entry.mjs');
  truncateSync(entry, Math.floor(statSync(entry).size / 2));
  expect(await trial.build('cut', 'cut-cache', NOW)).toEqual([]);
  trial.expectSame('cut', 'clean');
});

test("another newspaper's cache and output: the output is right", async () => {
  takeCopies('other');
  writeContent('Tin của báo khác');
  expect(await trial.build('other', 'other-cache', NOW)).toEqual([]);
  expect(await trial.build('other-clean', 'other-clean-cache', NOW)).toEqual([]);
  trial.expectSame('other', 'other-clean');
});
