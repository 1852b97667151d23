import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBuildProcess } from '../testing/build-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'damaged-'));
const content = join(folder, 'content');
const damaged = createBuildProcess(join(folder, 'damaged'), content);
const clean = createBuildProcess(join(folder, 'clean'), content);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeContent(to: string, text: string): void {
  mkdirSync(join(to, 'articles/2022/01'), { recursive: true });
  writeFileSync(
    join(to, 'site.yml'),
    'name: Báo Thử\nurl: https://bao.example.vn\ncategories:\n  - { slug: thoi-su, name: Thời sự }\n',
  );
  for (let index = 1; index <= 40; index++) {
    const fields = `title: Bản tin số ${index}\ndate: 2022-01-${`${1 + (index % 28)}`.padStart(2, '0')}\ntime: 07:30\nauthor: Phù Sa\ncategory: thoi-su\n`;
    writeFileSync(join(to, `articles/2022/01/tin-${index}.md`), `---\n${fields}---\n\n${text} ${index}\n`);
  }
}

/** Inverts a byte at a share of a file's length. */
function flipByte(file: string, share: number): void {
  const bytes = readFileSync(file);
  const at = Math.min(bytes.length - 1, Math.floor(bytes.length * share));
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

const catalog = join(damaged.cache, 'catalog.db');
const entry = join(damaged.cache, 'routes/server/entry.mjs');

beforeAll(async () => {
  writeContent(content, 'Tin thứ');
  for (const build of [damaged, clean]) expect(await build.run()).toBe(0);
}, 120_000);

const damages: [string, () => void][] = [
  ['the catalog is cut in half', () => truncateSync(catalog, Math.floor(statSync(catalog).size / 2))],
  ['the catalog is empty', () => truncateSync(catalog, 0)],
  ['the catalog is no database', () => writeFileSync(catalog, 'không phải cơ sở dữ liệu')],
  ...[0, 0.2, 0.4, 0.6, 0.8, 1].map((share): [string, () => void] => [
    `a byte of the catalog is wrong at ${share * 100} %`,
    () => flipByte(catalog, share),
  ]),
  ['the compiled routes are cut', () => truncateSync(entry, Math.floor(statSync(entry).size / 2))],
  ['a byte of the compiled routes is wrong', () => flipByte(entry, 0.5)],
  ['a compiled chunk is gone', () => rmSync(join(damaged.cache, 'routes/server/chunks'), { recursive: true })],
];

test.for(damages)('%s: the cache is not trusted, and the output is right', { timeout: 120_000 }, async ([, damage]) => {
  damage();
  // A change to look for, which a trusted cache would mix with what it wrongly remembers.
  const [first] = readdirSync(join(content, 'articles/2022/01'));
  const file = join(content, 'articles/2022/01', first ?? '');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nThêm một đoạn.\n`);
  expect(await damaged.run()).toBe(0);
  clean.startAfresh();
  expect(await clean.run()).toBe(0);
  expect(damaged.files()).toEqual(clean.files());
});

test("another newspaper's cache and output: the output is right", { timeout: 120_000 }, async () => {
  writeContent(content, 'Tin của báo khác');
  expect(await damaged.run()).toBe(0);
  clean.startAfresh();
  expect(await clean.run()).toBe(0);
  expect(damaged.files()).toEqual(clean.files());
});
