import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { syncArchive } from '../build/sync-archive.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { problemReport } from '../diagnostics/report.ts';
import { openCatalog } from './open.ts';

let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checks-'));
  content = join(folder, 'content');
  write('site.yml', 'name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

/** Writes an article of one day with some lines of front-matter and a body. */
const article = (path: string, lines = '', body = 'Mưa lớn.\n'): void =>
  write(
    `articles/${path}`,
    `---\ntitle: Tin\ndate: 2022-04-22\ntime: 07:04\nauthor: Lan\ncategory: thoi-su\n${lines}---\n${body}`,
  );

async function problems(): Promise<Problem[]> {
  const db = openCatalog(join(folder, 'catalog.db'), 'test');
  const synced = await syncArchive(db, content, '2022-05-01T00:00', () => {});
  db.close();
  return synced.problems;
}

/** What the writer is told, without the summary. */
const told = async (): Promise<string> =>
  [...problemReport(await problems(), (path) => readFileSync(join(content, path), 'utf8'), { color: false })]
    .slice(0, -1)
    .join('\n');

const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

test('two articles with one address', async () => {
  article('2022/04/tin.md');
  article('tin.md');
  expect(await told()).toMatchInlineSnapshot(`
    "articles/tin.md  dia-chi-trung
      Bài này có cùng địa chỉ “/2022/04/22/tin.html” với bài articles/2022/04/tin.md.
      → Đổi tên một trong hai tệp: tên tệp là phần cuối của địa chỉ.

    articles/tin.md  id-trung
      Mã bài (id) “tin” đã thuộc về bài articles/2022/04/tin.md.
      → Mỗi bài có một mã riêng. Sửa dòng id; bài không có id thì lấy tên tệp làm mã, nên đổi tên tệp hoặc thêm id.
    "
  `);
});

test('an article and a page with one address', async () => {
  write('site.yml', `${readFileSync(join(content, 'site.yml'), 'utf8')}permalink: /{slug}.html\n`);
  article('lien-he.md');
  write('pages/lien-he.md', '---\ntitle: Liên hệ\n---\n');
  expect(await told()).toMatchInlineSnapshot(`
    "pages/lien-he.md  dia-chi-trung
      Trang này có cùng địa chỉ “/lien-he.html” với bài articles/lien-he.md.
      → Đổi tên một trong hai tệp: tên tệp là phần cuối của địa chỉ.
    "
  `);
});

test('one id twice, given or by the name of the file', async () => {
  article('a.md', 'id: 142279\n');
  article('b.md', 'id: "142279"\n');
  article('c.md', 'id: d\n');
  article('d.md');
  expect(await told()).toMatchInlineSnapshot(`
    "articles/b.md:7:5  id-trung
      Mã bài (id) “142279” đã thuộc về bài articles/a.md.

        6 | category: thoi-su
      > 7 | id: "142279"
          |     ^^^^^^^^
        8 | ---

      → Mỗi bài có một mã riêng. Sửa dòng id; bài không có id thì lấy tên tệp làm mã, nên đổi tên tệp hoặc thêm id.

    articles/d.md  id-trung
      Mã bài (id) “d” đã thuộc về bài articles/c.md.
      → Mỗi bài có một mã riêng. Sửa dòng id; bài không có id thì lấy tên tệp làm mã, nên đổi tên tệp hoặc thêm id.
    "
  `);
});

test('an alias that is somebody’s address, or somebody else’s alias', async () => {
  article('a.md', 'aliases: [/cu.html, /2022/04/22/b.html, /gioi-thieu.html]\n');
  article('b.md', 'aliases: /cu.html\n');
  write('pages/gioi-thieu.md', '---\ntitle: Giới thiệu\n---\n');
  expect(await told()).toMatchInlineSnapshot(`
    "articles/a.md:7:21  alias-trung
      Địa chỉ cũ (aliases) “/2022/04/22/b.html” đang là địa chỉ của bài articles/b.md.

        6 | category: thoi-su
      > 7 | aliases: [/cu.html, /2022/04/22/b.html, /gioi-thieu.html]
          |                     ^^^^^^^^^^^^^^^^^^
        8 | ---

      → Bỏ địa chỉ này khỏi aliases: một địa chỉ chỉ dẫn đến một bài.

    articles/a.md:7:41  alias-trung
      Địa chỉ cũ (aliases) “/gioi-thieu.html” đang là địa chỉ của trang pages/gioi-thieu.md.

        6 | category: thoi-su
      > 7 | aliases: [/cu.html, /2022/04/22/b.html, /gioi-thieu.html]
          |                                         ^^^^^^^^^^^^^^^^
        8 | ---

      → Bỏ địa chỉ này khỏi aliases: một địa chỉ chỉ dẫn đến một bài.

    articles/b.md:7:10  alias-trung
      Địa chỉ cũ (aliases) “/cu.html” cũng được khai trong bài articles/a.md.

        6 | category: thoi-su
      > 7 | aliases: /cu.html
          |          ^^^^^^^^
        8 | ---

      → Giữ địa chỉ này ở một bài thôi.
    "
  `);
});

test('one part of a series twice', async () => {
  article('a.md', 'series: { name: Hạt gạo đi xa, part: 1 }\n');
  article('b.md', 'series:\n  name: Hạt Gạo Đi Xa\n  part: 1\n');
  expect(await told()).toMatchInlineSnapshot(`
    "articles/b.md:9:9  ky-trung
      Bài này và bài articles/a.md cùng là bài số 1 của một loạt bài.

         8 |   name: Hạt Gạo Đi Xa
      >  9 |   part: 1
           |         ^
        10 | ---

      → Sửa số thứ tự (part) của một trong hai bài.
    "
  `);
});

test('a missing picture, in front-matter and text', async () => {
  write('media/2022/cau.svg', PIXEL);
  article('a.md', 'image: { src: 2022/Cau.svg, alt: Cầu }\n', 'Một\n\n![Cầu](cau.svg)\n\n![Chợ](media/cho.jpg)\n');
  expect(await told()).toMatchInlineSnapshot(`
    "media/2022/cau.svg  tep-khong-dung (cảnh báo)
      Không bài hay trang nào dùng tệp này, nên tệp không được đăng.
      → Chèn tệp vào bài, hoặc xóa khỏi thư mục media.

    articles/a.md:7:15  anh-khong-co
      Không có tệp “2022/Cau.svg” trong thư mục media.

        6 | category: thoi-su
      > 7 | image: { src: 2022/Cau.svg, alt: Cầu }
          |               ^^^^^^^^^^^^
        8 | ---

      → Có phải bạn muốn viết “2022/cau.svg”?

    articles/a.md:11  anh-khong-co
      Không có tệp “cau.svg” trong thư mục media.

      > 11 | ![Cầu](cau.svg)

      → Có phải bạn muốn viết “2022/cau.svg”?

    articles/a.md:13  anh-khong-co
      Không có tệp “cho.jpg” trong thư mục media.

      > 13 | ![Chợ](media/cho.jpg)

      → Chép ảnh vào thư mục media, hoặc sửa lại đường dẫn cho đúng (chữ hoa, chữ thường là khác nhau).
    "
  `);
});

test('a comment on no article', async () => {
  write('comments/142279/1.md', '---\nname: Lan\ndate: 2022-04-22\ntime: 19:30\n---\nHay.\n');
  expect(await told()).toMatchInlineSnapshot(`
    "comments/142279/1.md  binh-luan-tat (cảnh báo)
      Mục ý kiến đang tắt trong site.yml, nên ý kiến này không hiện ra.
      → Ghi trong site.yml: comments: { enabled: true }

    comments/142279/1.md  binh-luan-lac
      Ý kiến nằm trong thư mục “142279”, nhưng không có bài nào mang mã này.
      → Tên thư mục trong comments là id của bài (hoặc tên tệp của bài, nếu bài không có id).
    "
  `);
});

test('names of pictures are the same in NFC and NFD, on disk and in text', async () => {
  write(`media/${'cầu mới.svg'.normalize('NFD')}`, PIXEL);
  write('media/chợ.svg', PIXEL);
  article(
    'a.md',
    'image: { src: cầu mới.svg, alt: Cầu }\n',
    `![Cầu](<media/cầu mới.svg>)\n\n![Chợ](${'chợ.svg'.normalize('NFD')})\n`,
  );
  expect(await problems()).toEqual([]);
});

test('of many with one address, each is told once, beside the first', async () => {
  for (const name of ['a', 'b', 'c', 'd']) article(`${name}/tin.md`, `id: ${name}\n`);
  expect(
    (await problems()).map(({ code, place, message }) => [code, place.path, message.includes('articles/a/tin.md')]),
  ).toEqual([
    ['dia-chi-trung', 'articles/b/tin.md', true],
    ['dia-chi-trung', 'articles/c/tin.md', true],
    ['dia-chi-trung', 'articles/d/tin.md', true],
  ]);
});

test('drafts claim no address, and parts of different series are different', async () => {
  article('2022/04/tin.md');
  article('tin.md', 'draft: true\nid: khac\n');
  article('a.md', 'series: { name: Hạt gạo, part: 1 }\n');
  article('b.md', 'series: { name: Con nước, part: 1 }\n');
  expect(await problems()).toEqual([]);
});

test('what is claimed twice is told in every run until one of the two lets go', async () => {
  article('b.md', 'id: mot\naliases: [/cu/b.html]\n');
  article('c.md');
  expect(await problems()).toEqual([]);
  article('a.md', 'id: mot\naliases: [/cu/b.html]\n');
  const codes = async (): Promise<string[]> => (await problems()).map(({ code, place }) => `${place.path}: ${code}`);
  const twice = ['articles/b.md: id-trung', 'articles/b.md: alias-trung'];
  expect(await codes()).toEqual(twice);
  expect(await codes()).toEqual(twice);
  article('c.md', 'updated: { date: 2022-04-23, time: 08:00 }\n');
  expect(await codes()).toEqual(expect.arrayContaining(twice));
  article('c.md');
  article('a.md', 'id: hai\n');
  expect(await codes()).toEqual([]);
  article('c.md', 'id: hai\n');
  expect(await codes()).toEqual(['articles/c.md: id-trung']);
});

test('comments while the newspaper shows none', async () => {
  article('a.md', 'id: 142279\n');
  for (const name of ['1', '2'])
    write(`comments/142279/${name}.md`, '---\nname: Lan\ndate: 2022-04-22\ntime: 19:30\n---\nHay.\n');
  expect(await told()).toMatchInlineSnapshot(`
    "comments/142279/1.md  binh-luan-tat (cảnh báo)
      Mục ý kiến đang tắt trong site.yml, nên 2 ý kiến (tệp này và các tệp sau) không hiện ra.
      → Ghi trong site.yml: comments: { enabled: true }
    "
  `);
  write('site.yml', `${readFileSync(join(content, 'site.yml'), 'utf8')}comments: { enabled: true }\n`);
  expect(await problems()).toEqual([]);
});

test('articles that former patterns gave one address', async () => {
  write(
    'site.yml',
    `${readFileSync(join(content, 'site.yml'), 'utf8')}permalink: { pattern: "/{year}/{id}.html", former: "/{category}/{slug}.html" }\n`,
  );
  article('2022/04/tin.md', 'id: 1\n');
  article('tin.md', 'id: 2\n');
  expect(await told()).toMatchInlineSnapshot(`
    "site.yml  dia-chi-cu-chung (cảnh báo)
      Theo mẫu cũ, 1 địa chỉ là của hơn một bài, như “/thoi-su/tin.html” của articles/2022/04/tin.md và articles/tin.md. Địa chỉ ấy dẫn đến bài đầu.
      → Nếu phải dẫn đến bài sau, ghi trong bài ấy: aliases: [/thoi-su/tin.html]
    "
  `);
  article('tin.md', 'id: 2\naliases: [/thoi-su/tin.html]\n');
  expect(await problems()).toEqual([]);
});
