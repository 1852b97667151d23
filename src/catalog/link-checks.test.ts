import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { syncArchive } from '../build/sync-archive.ts';
import { problemReport } from '../diagnostics/report.ts';
import { openCatalog } from './open.ts';
import { createQueries } from './queries.ts';
import type { Change } from './sync.ts';

let folder: string;
let content: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'links-'));
  content = join(folder, 'content');
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  write('site.yml', 'name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\n');
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

const article = (name: string, lines = '', body = 'Mưa lớn.', day = '22'): void =>
  write(
    `articles/2022/04/${name}.md`,
    `---\ntitle: Tin\ndate: 2022-04-${day}\ntime: 07:04\nauthor: Lan\ncategory: thoi-su\n${lines}---\n${body}\n`,
  );

async function read() {
  const db = openCatalog(join(folder, 'catalog.db'), 'test');
  const seen: (readonly Change[] | 'everything')[] = [];
  const onChanges = (found: readonly Change[] | 'everything'): void => {
    seen.push(found);
  };
  const publicFolder = join(folder, 'public');
  const { problems } = await syncArchive(db, content, '2022-05-01T00:00', onChanges, { publicFolder });
  const addressOf = createQueries(db).addressOfFile;
  const places = ['articles/2022/04/b.md', 'pages/lien-he.md', 'articles/x.md'].map(addressOf);
  db.close();
  const touched = seen
    .flat()
    .map((change) => (typeof change === 'string' ? change : (change.after ?? change.before)?.path));
  return { problems, touched, places };
}

test('links to what is not there, not out, or withdrawn are told', async () => {
  article(
    'a',
    '',
    `[không có](khong-co.md)
[gần đúng](/2022/04/21/b.html)
[nháp](nhap.md)
[nháp](/2022/04/22/nhap.html)
[rút](rut.md)
[mai](mai.md)
[trang](/khong-co.html)`,
  );
  article('b');
  article('nhap', 'draft: true\n');
  article('rut', 'withdrawn: true\n');
  article('mai', '', 'Mưa.', '23');
  write(
    'articles/2022/04/mai.md',
    readFileSync(join(content, 'articles/2022/04/mai.md'), 'utf8').replace('2022-04-23', '2022-05-23'),
  );
  const { problems } = await read();
  expect(
    [...problemReport(problems, () => undefined, { color: false })]
      .filter((text) => text.includes('lien-ket'))
      .join('\n'),
  ).toMatchInlineSnapshot(`
    "articles/2022/04/a.md:8  lien-ket-chet (cảnh báo)
      Liên kết “khong-co.md” dẫn đến một bài hay trang không có.
      → Sửa lại liên kết, hoặc bỏ liên kết và giữ chữ.

    articles/2022/04/a.md:9  lien-ket-chet (cảnh báo)
      Liên kết “/2022/04/21/b.html” dẫn đến một bài hay trang không có.
      → Có phải bạn muốn viết “/2022/04/22/b.html”?

    articles/2022/04/a.md:10  lien-ket-chet (cảnh báo)
      Liên kết “nhap.md” dẫn đến bài nháp articles/2022/04/nhap.md, bạn đọc chưa xem được.
      → Đăng bài ấy trước, hoặc bỏ liên kết và giữ chữ.

    articles/2022/04/a.md:11  lien-ket-chet (cảnh báo)
      Liên kết “/2022/04/22/nhap.html” dẫn đến bài nháp articles/2022/04/nhap.md, bạn đọc chưa xem được.
      → Đăng bài ấy trước, hoặc bỏ liên kết và giữ chữ.

    articles/2022/04/a.md:12  lien-ket-chet (cảnh báo)
      Liên kết “rut.md” dẫn đến bài đã rút articles/2022/04/rut.md, bạn đọc chỉ thấy lời báo bài đã rút.
      → Dẫn đến bài khác, hoặc bỏ liên kết và giữ chữ.

    articles/2022/04/a.md:13  lien-ket-chet (cảnh báo)
      Liên kết “mai.md” dẫn đến bài articles/2022/04/mai.md, đến 2022-05-23 07:04 mới đăng.
      → Hẹn giờ bài này sau bài ấy, hoặc bỏ liên kết và giữ chữ.

    articles/2022/04/a.md:14  lien-ket-chet (cảnh báo)
      Liên kết “/khong-co.html” dẫn đến một bài hay trang không có.
      → Sửa lại liên kết, hoặc bỏ liên kết và giữ chữ.
    "
  `);
});

test('what readers can follow is not told: files, pages, former addresses, public files; nor what drafts link to', async () => {
  article(
    'a',
    '',
    '[b](b.md), [b](https://a.vn/2022/04/22/b.html), [cũ](/cu.html), [liên hệ](../../../pages/lien-he.md), [x](/lien-he.html), [tệp](/do-hoa/lua.html)',
  );
  write('../public/do-hoa/lua.html', 'Lúa.');
  article('b', 'aliases: /cu.html\n');
  article('c', 'draft: true\n', '[d](d.md)');
  write('pages/lien-he.md', '---\ntitle: Liên hệ\n---\n\n[a](../articles/2022/04/a.md)\n');
  const { problems, places } = await read();
  expect(problems).toEqual([]);
  expect(places).toEqual(['/2022/04/22/b.html', '/lien-he.html', undefined]);
});

test('an article that links to a file shows it anew when that moves, goes, or comes', async () => {
  article('a', '', '[b](b.md)');
  article('b');
  await read();
  article('b', '', 'Mưa to hơn.');
  expect((await read()).touched).toEqual(['articles/2022/04/b.md']);
  article('b', '', 'Mưa to hơn.', '23');
  expect((await read()).touched).toEqual(['articles/2022/04/b.md', 'articles/2022/04/a.md']);
  rmSync(join(content, 'articles/2022/04/b.md'));
  expect((await read()).touched).toEqual(['articles/2022/04/b.md', 'articles/2022/04/a.md']);
  article('b');
  expect((await read()).touched).toEqual(['articles/2022/04/b.md', 'articles/2022/04/a.md']);
});

test('links to lists that nobody is in are told', async () => {
  write(
    'site.yml',
    'name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự, former: [tin] }, { slug: trong, name: Trống }]\n',
  );
  article('a', 'tags: [lúa]\n', '[1](/chuyen-muc/thoi-su.html) [2](/chuyen-muc/tin.html) [3](/chuyen-muc/trong.html)');
  article(
    'b',
    '',
    '[4](/tac-gia/lan.html) [5](/chu-de/lua/1.html) [6](/tac-gia/lam.html)\n\n[7](/chuyen-muc/thoisu.html)',
  );
  const { problems } = await read();
  expect(problems.map(({ code, place, message }) => `${code} ${place.line} ${message}`)).toEqual([
    'lien-ket-chet 8 Liên kết “/tac-gia/lam.html” dẫn đến một bài hay trang không có.',
    'lien-ket-chet 10 Liên kết “/chuyen-muc/thoisu.html” dẫn đến một bài hay trang không có.',
  ]);
});
