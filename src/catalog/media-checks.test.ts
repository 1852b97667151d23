import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { syncArchive } from '../build/sync-archive.ts';
import { isError } from '../diagnostics/problem.ts';
import { openCatalog } from './open.ts';
import { createQueries } from './queries.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'media-checks-'));
  write('site.yml', 'name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
  writeFileSync(join(folder, 'content', path), text);
}
const article = (body: string, lines = ''): void =>
  write(
    'articles/tin.md',
    `---\ntitle: Tin\ndate: 2022-04-22\ntime: 07:04\nauthor: Lan\ncategory: thoi-su\n${lines}---\n${body}`,
  );

/** Each problem as `code path:line`, errors before warnings. */
async function told(): Promise<string[]> {
  const db = openCatalog(join(folder, 'catalog.db'), 'test');
  const { problems } = await syncArchive(db, join(folder, 'content'), '2022-05-01T00:00', () => {});
  db.close();
  return problems
    .sort((a, b) => Number(isError(b)) - Number(isError(a)))
    .map(({ code, place: { path, line } }) => `${code} ${path}${line ? `:${line}` : ''}`);
}

const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';

test('a file that cannot be published is an error where something shows it, and else a warning; told as long as it is so', async () => {
  write('media/cau.jpg', LFS);
  article('Chữ.');
  expect(await told()).toEqual(['tep-khong-dung media/cau.jpg']);
  expect(await told()).toEqual(['tep-khong-dung media/cau.jpg']);
  article('![Cầu](cau.jpg)');
  expect(await told()).toEqual(['tep-lfs media/cau.jpg']);
  expect(await told()).toEqual(['tep-lfs media/cau.jpg']);
  write('media/cau.jpg', '<svg viewBox="0 0 9 9"/>');
  expect(await told()).toEqual([]);
});

test('what a browser would run is an error, shown or not', async () => {
  write('media/a.jpg', '<html><script>alert(1)</script></html>');
  article('Chữ.');
  expect(await told()).toEqual(['tep-chay-duoc media/a.jpg']);
  article('![Ảnh](a.jpg)');
  expect(await told()).toEqual(['tep-chay-duoc media/a.jpg']);
});

test('a document shown as a picture is told at the line that shows it; linked to, it is right', async () => {
  write('media/don.pdf', '%PDF-1.7\n%âãÏÓ\n');
  article('\nChữ.\n\n![Đơn](don.pdf)\n');
  expect(await told()).toEqual(['khong-phai-anh articles/tin.md:11']);
  article('[Đơn](/media/don.pdf)');
  expect(await told()).toEqual([]);
  article('[Đơn](/media/don.pdf)', 'image: { src: don.pdf, alt: Đơn }\n');
  expect(await told()).toEqual(['khong-phai-anh articles/tin.md:7']);
});

test('a page uses what it shows; an article that readers may not see yet does as well', async () => {
  write('media/a.svg', '<svg viewBox="0 0 9 9"/>');
  write('media/b.svg', '<svg viewBox="0 0 8 8"/>');
  write('pages/gioi-thieu.md', '---\ntitle: Giới thiệu\n---\n![](a.svg)\n');
  article('![](b.svg)', 'draft: true\n');
  expect(await told()).toEqual([]);
});

const NOTICE = '---\ntitle: Cúp điện\nfrom: 2022-04-22 07:00\nuntil: 2022-06-25 18:00\n---\n';

test('a notice is read like an article: what it shows is used, what is wrong with its text is told', async () => {
  write('media/a.svg', '<svg viewBox="0 0 9 9"/>');
  article('Chữ.');
  write('notices/cup-dien.md', `${NOTICE}![Sơ đồ](a.svg)\n`);
  expect(await told()).toEqual([]);
  const db = openCatalog(join(folder, 'catalog.db'), 'test');
  expect(createQueries(db).noticesUntil('2022-05-01T00:00')).toMatchObject([
    { pictures: [{ src: 'a.svg', blob: expect.stringMatching(/^[0-9a-f]{40}$/) }] },
  ]);
  db.close();
  write('notices/cup-dien.md', `${NOTICE}Phường 1 <!-- hỏi lại\n\n![Sơ đồ](b.svg)\n`);
  expect(await told()).toEqual(['ghi-chu-ho notices/cup-dien.md:6']);
  write('notices/cup-dien.md', `${NOTICE}![Sơ đồ](b.svg)\n`);
  expect(await told()).toEqual(['anh-khong-co notices/cup-dien.md:6', 'tep-khong-dung media/a.svg']);
});

test('a list in use needs a place where its files are', async () => {
  const settings = (media: string): void =>
    write('site.yml', `name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\n${media}`);
  write('media.jsonl', `{"name":"a.jpg","digest":"${'a'.repeat(40)}","bytes":9,"type":"jpeg","width":8,"height":6}\n`);
  article('Chữ.');
  expect(await told()).toEqual([]);
  article('![Ảnh](a.jpg)');
  expect(await told()).toEqual(['danh-sach-anh-sai site.yml']);
  settings('media: ../kho\n');
  expect(await told()).toEqual(['noi-de-anh site.yml']);
  mkdirSync(join(folder, 'kho'));
  expect(await told()).toEqual([]);
  settings('media: https://m.vn\n');
  expect(await told()).toEqual([]);
});

test('that a file is not used is told when all texts have been read', async () => {
  write('media/a.svg', '<svg viewBox="0 0 9 9"/>');
  article('![](a.svg)\n\nChữ <!-- hở');
  expect(await told()).toEqual(['ghi-chu-ho articles/tin.md:10']);
  article('Chữ.');
  expect(await told()).toEqual(['tep-khong-dung media/a.svg']);
});
