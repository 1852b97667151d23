import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { syncArchive } from '../build/sync-archive.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { allNames } from './name-rows.ts';
import { closeCatalog, openCatalog } from './open.ts';
import { createQueries } from './queries.ts';

const SITE = 'name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\n';
let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'names-'));
  content = join(folder, 'content');
  write('site.yml', SITE);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

const article = (name: string, fields: Record<string, string>): void => {
  const all = { title: 'Tin', date: '2022-04-22', time: '07:04', author: 'Lan', category: 'thoi-su', ...fields };
  const lines = Object.entries(all).map((field) => field.join(': '));
  write(`articles/2022/04/${name}.md`, `---\n${lines.join('\n')}\n---\n\nMưa lớn.\n`);
};

/** What the next run over the same catalog tells, with the names that it counts. */
async function run(): Promise<{ problems: Problem[]; names: string[] }> {
  const file = join(folder, 'catalog.db');
  const db = openCatalog(file, 'test');
  const { problems } = await syncArchive(db, content, '2022-05-01T00:00', () => {});
  const names = allNames(db).map(({ kind, slug, name, uses }) => `${kind} ${slug} ${name} ${uses}`);
  closeCatalog(db, file);
  return { problems, names };
}

const told = async (): Promise<string[]> =>
  (await run()).problems.map(({ code, place }) => `${code} ${place.path.split('/').at(-1)}:${place.line}`).sort();

test('names that only accents or signs tell apart are told, within an article and between articles, until one has a slug', async () => {
  article('a', { author: '[Lê Hoa, Lê Hòa]', tags: '[lúa, "C++"]' });
  article('b', { author: 'Lê Hoa', tags: '[lụa, lúa, "C#"]', series: '{ name: Làng lụa, part: 1 }' });
  article('c', { tags: '[mưa]', series: '{ name: Làng lúa, part: 1 }' });
  expect(await told()).toEqual([
    'ky-trung c.md:8',
    'ten-trung-dia-chi a.md:5',
    'ten-trung-dia-chi a.md:7',
    'ten-trung-dia-chi b.md:7',
    'ten-trung-dia-chi b.md:8',
  ]);
});

test('lists are told by the articles in which their names stand; a name that only a draft has makes none', async () => {
  article('a', { tags: '[lúa, mía]' });
  article('b', { tags: '[lúa]' });
  article('c', { tags: '[lúa, kín]', draft: 'true' });
  await run();
  const db = openCatalog(join(folder, 'catalog.db'), 'test');
  expect(createQueries(db).lists('tag')).toEqual([
    { slug: 'lua', name: 'lúa', uses: 3 },
    { slug: 'mia', name: 'mía', uses: 1 },
  ]);
  closeCatalog(db, join(folder, 'catalog.db'));
});

test('spellings of one name are one', async () => {
  article('a', { author: '[Lê Hoà, LÊ HÒA]', tags: '[thuỷ lợi]' });
  article('b', { author: 'Lê Hòa'.normalize('NFD'), tags: '[Thủy lợi]' });
  expect(await run()).toEqual({
    problems: [],
    names: ['author le-hoa Lê Hoà 1', 'author le-hoa Lê Hòa 1', 'tag thuy-loi Thủy lợi 1', 'tag thuy-loi thuỷ lợi 1'],
  });
});

test('whoever types what the hints say has two addresses', async () => {
  article('a', { author: '[Lê Hoa, Lê Hòa]', tags: '[lúa, lụa, lừa, "C++", "C#"]' });
  const { problems } = await run();
  const lists = new Map<string, string[]>();
  for (const { hint = '' } of problems) {
    const [, list = '', entry = ''] = /thêm vào (\w+) trong site\.yml dòng: (.*)$/.exec(hint) ?? [];
    lists.set(list, [...(lists.get(list) ?? []), entry]);
  }
  write('site.yml', SITE + [...lists].map(([list, entries]) => `${list}:\n  ${entries.join('\n  ')}\n`).join(''));
  expect(await run()).toEqual({
    problems: [],
    names: [
      'author le-hoa Lê Hoa 1',
      'author le-hoa-2 Lê Hòa 1',
      'tag c C# 1',
      'tag c-2 C++ 1',
      'tag lua lúa 1',
      'tag lua-2 lụa 1',
      'tag lua-3 lừa 1',
    ],
  });
});

test('names are counted along with the articles that come, change and go', async () => {
  article('a', { author: 'Lan', tags: '[lúa]' });
  article('b', { author: 'Lan' });
  expect((await run()).names).toEqual(['author lan Lan 2', 'tag lua lúa 1']);
  article('a', { author: 'Mai' });
  expect((await run()).names).toEqual(['author lan Lan 1', 'author mai Mai 1']);
  rmSync(join(content, 'articles/2022/04/a.md'));
  expect((await run()).names).toEqual(['author lan Lan 1']);
});

test('a rare name one letter from a frequent one is told, unless site.yml lists it', async () => {
  for (const name of ['a', 'b', 'c', 'd']) article(name, { author: 'Ngọc Hưởng', tags: '[Phóng Viên 1, cá tra]' });
  article('e', { author: 'Ngọc Hưởg', tags: '[Phóng Viên 2, cá trê]' });
  const { problems } = await run();
  expect(problems.map(({ code, place, hint }) => [code, place.path, hint])).toEqual([
    [
      'ten-gan-giong',
      'articles/2022/04/e.md',
      'Nếu gõ nhầm, viết lại: Ngọc Hưởng. Nếu đúng là tên khác, thêm vào authors trong site.yml dòng: - { name: Ngọc Hưởg }',
    ],
  ]);
  write('site.yml', `${SITE}authors:\n  - { name: Ngọc Hưởg }\n`);
  expect(await told()).toEqual([]);
});
