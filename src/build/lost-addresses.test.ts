import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCatalog } from '../catalog/open.ts';
import { createQueries } from '../catalog/queries.ts';
import { problemReport } from '../diagnostics/report.ts';
import { createOutputStore } from '../output/output-store.ts';
import { allGroups, viewOf } from '../views/index.ts';
import { lostProblem, lostSinceBuild } from './lost-addresses.ts';
import { syncArchive } from './sync-archive.ts';

const NOW = '2022-05-01T00:00';
let folder: string;
let content: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lost-'));
  content = join(folder, 'content');
  settings('[{ slug: lam-an, name: Kinh tế }]');
  article('mua', 'author: Lan');
  article('nang', 'author: Hoa');
  write('pages/lien-he.md', '---\ntitle: Liên hệ\n---\n');
  await build();
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}
const remove = (path: string): void => rmSync(join(content, path));
const settings = (categories: string, more = ''): void =>
  write('site.yml', `name: A\nurl: https://a.vn\ncategories: ${categories}\n${more}`);
const article = (name: string, lines: string, category = 'lam-an'): void =>
  write(
    `articles/2022/04/${name}.md`,
    `---\ntitle: Tin\ndate: 2022-04-22\ntime: 07:04\n${lines}\ncategory: ${category}\n---\nMưa lớn.\n`,
  );

/** Notes in a catalog what a build makes, without making it. */
async function build(): Promise<void> {
  const db = openCatalog(join(folder, 'built.db'), 'một');
  const { site } = await syncArchive(db, content, NOW, () => {});
  if (!site) throw new Error('The settings have problems');
  const store = createOutputStore(db);
  const source = { site, now: NOW, catalog: createQueries(db) };
  for (const group of allGroups(source)) {
    const { view, key = '' } = viewOf(group) ?? {};
    for (const { address } of view?.outputs(key, source) ?? []) store.finish({ address, key: 'k' }, group, 'd');
  }
  db.close();
}

async function lost(version = 'một'): Promise<string[] | undefined> {
  const db = openCatalog(join(folder, 'check.db'), version);
  const { site, problems } = await syncArchive(db, content, NOW, () => {});
  expect(problems).toEqual([]);
  const found = site && lostSinceBuild(db, join(folder, 'built.db'), { site, now: NOW, catalog: createQueries(db) });
  db.close();
  return found;
}

test('nothing is lost where nothing goes, nor where things come', async () => {
  expect(await lost()).toEqual([]);
  article('bao', 'author: Tư');
  article('mua', 'author: Lan\nlead: Sửa lại.');
  expect(await lost()).toEqual([]);
});

test('an article that is gone is lost with whatever was there for it alone', async () => {
  remove('articles/2022/04/nang.md');
  expect(await lost()).toEqual(['/2022/04/22/nang.html', '/rss/tac-gia/hoa.xml', '/tac-gia/hoa.html']);
});

test('one that has moved is not, once its file names the former address, or the settings a former pattern', async () => {
  remove('articles/2022/04/nang.md');
  article('nang-gat', 'author: Hoa');
  expect(await lost()).toEqual(['/2022/04/22/nang.html']);
  article('nang-gat', 'author: Hoa\naliases: /2022/04/22/nang.html');
  expect(await lost()).toEqual([]);
  settings('[{ slug: lam-an, name: Kinh tế }]', 'permalink: "/{category}/{slug}.html"\n');
  expect(await lost()).toEqual(['/2022/04/22/mua.html']);
  settings(
    '[{ slug: lam-an, name: Kinh tế }]',
    'permalink: { pattern: "/{category}/{slug}.html", former: "/{year}/{month}/{day}/{slug}.html" }\n',
  );
  expect(await lost()).toEqual([]);
});

test('a withdrawn article answers at its address, a draft does not', async () => {
  article('nang', 'author: Lan\nwithdrawn: true');
  article('mua', 'author: Hoa\ndraft: true');
  expect(await lost()).toContain('/2022/04/22/mua.html');
  expect(await lost()).not.toContain('/2022/04/22/nang.html');
});

test('a category with another slug loses its list and feeds, unless it names the former one', async () => {
  for (const name of ['mua', 'nang']) article(name, `author: ${name === 'mua' ? 'Lan' : 'Hoa'}`, 'kinh-te');
  settings('[{ slug: kinh-te, name: Kinh tế }]');
  expect(await lost()).toEqual(['/atom/lam-an.xml', '/chuyen-muc/lam-an.html', '/feed/lam-an.json', '/rss/lam-an.xml']);
  settings('[{ slug: kinh-te, name: Kinh tế, former: lam-an }]');
  expect(await lost()).toEqual([]);
});

test('a page that is gone is lost; a build by another version tells nothing', async () => {
  remove('pages/lien-he.md');
  expect(await lost()).toEqual(['/lien-he.html']);
  expect(await lost('hai')).toBeUndefined();
});

test('how many were lost is told, with some of them', () => {
  const problem = lostProblem(['/a.html', '/b.html', '/c.html', '/d.html', '/e.html', '/f.html']);
  expect(
    [...problemReport(problem ? [problem] : [], () => undefined, { color: false })].join('\n'),
  ).toMatchInlineSnapshot(`
    "site.yml  dia-chi-mat (cảnh báo)
      6 địa chỉ của lần dựng trước không còn nữa và không dẫn đến đâu: /a.html, /b.html, /c.html, /d.html, /e.html…
      → Bài đổi địa chỉ thì ghi địa chỉ cũ vào aliases; đổi cả mẫu hay mã chuyên mục thì khai former trong site.yml; bỏ bài thì ghi withdrawn: true thay vì xóa tệp.

    Không có lỗi, có 1 cảnh báo trong 1 tệp."
  `);
  expect(lostProblem([])).toBeUndefined();
});
