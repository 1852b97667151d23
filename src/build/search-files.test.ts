import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { lendRoutes } from '../testing/lent-routes.ts';
import { readOutput } from '../testing/made-archive.ts';
import { build } from './build.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'search-files-'));
const content = join(folder, 'content');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WORDS = 'ghe xuồng bần đước mía lúa tôm cá chợ nổi cầu khóm vườn kinh rạch nước phù sa mùa gió chướng'.split(' ');

/** An article of 2004, of which there are many, or of the next year, so that 2004 is closed. */
function writeArticle(year: 2004 | 2005, index: number, more = ''): void {
  const month = `${1 + (index % 12)}`.padStart(2, '0');
  const fields = `title: Chuyện số ${index}\ndate: ${year}-${month}-11\ntime: 07:30\nauthor: Phù Sa\ncategory: thoi-su\n`;
  const text = Array.from({ length: 60 }, (_, i) => WORDS[(index * i + i) % WORDS.length]).join(' ');
  mkdirSync(join(content, `articles/${year}/${month}`), { recursive: true });
  writeFileSync(
    join(content, `articles/${year}/${month}/chuyen-${year}-${index}.md`),
    `---\n${fields}---\n\n${text}${more}.\n`,
  );
}

async function run(name: string) {
  const places = { out: join(folder, name, 'out'), cache: join(folder, name, 'cache') };
  await lendRoutes(inject('shared'), places.cache);
  const { report } = await build({ root, content, ...places, jobs: 1, now: '2010-01-01T00:00', clean: false });
  if (!report) throw new Error('The made-up archive has problems');
  return report;
}

const OLD_SHARD = /^\/search\/2004-/;
let files: string[];

beforeAll(async () => {
  for (let index = 0; index < 160; index++) writeArticle(2004, index);
  for (let index = 0; index < 60; index++) writeArticle(2005, index);
  writeFileSync(
    join(content, 'site.yml'),
    'name: Báo Thử\nurl: https://bao.example.vn\ncategories:\n  - { slug: thoi-su, name: Thời sự }\n',
  );
  files = (await run('edited')).written.filter((address) => OLD_SHARD.test(address));
});

test('an edit of an old article changes few files of its shard', async () => {
  expect(files.length).toBeGreaterThan(30);
  writeArticle(2004, 7, ' thêm đôi lời');
  const { changed, removed } = await run('edited');
  const ofShard = changed.filter((address) => OLD_SHARD.test(address));
  expect(ofShard).toContain('/search/2004-01-11/words.json');
  expect(ofShard.length).toBeLessThan(files.length / 3);
  // What Pagefind names by its content has another name now; nothing else goes.
  const gone = removed.filter((address) => OLD_SHARD.test(address));
  expect(gone.length).toBeLessThan(ofShard.length);
  expect(gone.every((address) => /\.pf_(?:index|meta)$/.test(address))).toBe(true);
});

test('what a shard no longer has is removed, and what is there is what a clean build makes', async () => {
  for (let index = 0; index < 16; index++) {
    const month = `${1 + (index % 12)}`.padStart(2, '0');
    rmSync(join(content, `articles/2004/${month}/chuyen-2004-${index}.md`));
  }
  const { removed } = await run('edited');
  expect(removed.filter((address) => OLD_SHARD.test(address)).length).toBeGreaterThan(0);
  await run('clean');
  expect(readOutput(join(folder, 'edited/out'))).toEqual(readOutput(join(folder, 'clean/out')));
});

test('rendering pages in this process leaves alone what else is encoded in it', () => {
  const encoder = new TextEncoder();
  const encoded = ['Lúa', 'Tôm'].map((word) => encoder.encode(word));
  expect(encoded.map((bytes) => new TextDecoder().decode(bytes))).toEqual(['Lúa', 'Tôm']);
});
