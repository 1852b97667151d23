import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { syncArchive } from '../build/sync-archive.ts';
import { openCatalog } from './open.ts';

let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'order-'));
  content = join(folder, 'content');
  write(
    'site.yml',
    'name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\ncomments: { enabled: true }\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

const part = (number: number, day: string, name = 'Làng lúa'): void =>
  write(
    `articles/2022/04/${name === 'Làng lúa' ? '' : 'khac-'}bai-${number}.md`,
    `---\ntitle: Tin\ndate: 2022-04-${day}\ntime: 07:04\nauthor: Lan\ncategory: thoi-su\nseries: { name: ${name}, part: ${number} }\n---\n\nMưa.\n`,
  );

async function told(): Promise<string[]> {
  const db = openCatalog(join(folder, 'catalog.db'), 'test');
  const { problems } = await syncArchive(db, content, '2022-05-01T00:00', () => {});
  db.close();
  return problems.map(({ code, place, message }) => `${code} ${place.path}:${place.line} ${message}`);
}

test('a series with a gap, or with a part before the one before it', async () => {
  part(1, '10');
  part(2, '11');
  part(1, '12', 'Loạt khác');
  expect(await told()).toEqual([]);
  part(4, '09');
  expect(await told()).toEqual([
    'loat-bai-thieu articles/2022/04/bai-4.md:7 Loạt bài “Làng lúa” có bài 4 mà không có bài 3.',
    'loat-bai-nguoc articles/2022/04/bai-4.md:3 Bài 4 của loạt bài “Làng lúa” đăng lúc 2022-04-09 07:04, trước bài 2 (2022-04-11 07:04, articles/2022/04/bai-2.md).',
  ]);
  part(3, '12');
  part(4, '13');
  expect(await told()).toEqual([]);
});

test('a comment that is older than its article', async () => {
  part(1, '10');
  write('comments/bai-1/1.md', '---\nname: Lan\ndate: 2022-04-10\ntime: 07:03\n---\n\nHay.\n');
  write('comments/bai-1/2.md', '---\nname: Lan\ndate: 2022-04-10\ntime: 07:04\n---\n\nHay.\n');
  expect(await told()).toEqual([
    'binh-luan-som comments/bai-1/1.md:3 Ý kiến gửi lúc 2022-04-10 07:03, trước khi bài được đăng (2022-04-10 07:04).',
  ]);
});

test('an update or a correction that is still to come', async () => {
  const changed = (name: string, date: string, lines: string): void =>
    write(
      `articles/2022/04/${name}.md`,
      `---\ntitle: Tin\ndate: ${date}\ntime: 07:04\nauthor: Lan\ncategory: thoi-su\n${lines}\n---\n\nMưa.\n`,
    );
  changed('a', '2022-04-10', 'updated: 2032-04-11 08:00\ncorrections: [{ date: 2022-04-11, text: Sửa. }]');
  changed('b', '2022-04-10', 'corrections: [{ date: 2022-04-11, text: Sửa. }, { date: 2032-04-11, text: Sửa. }]');
  changed('c', '2022-04-10', 'updated: 2022-04-30 23:59\ncorrections: [{ date: 2022-05-01, text: Sửa. }]');
  // Nobody sees it before it is published.
  changed('d', '2032-04-10', 'updated: 2032-04-11 08:00');
  expect((await told()).filter((text) => !text.startsWith('ngay-khac'))).toEqual([
    'sua-tuong-lai articles/2022/04/a.md:7 Trường “updated” đề 2032-04-11 08:00, mà lúc này mới là 2022-05-01 00:00.',
    'sua-tuong-lai articles/2022/04/b.md:7 Trường “corrections.date” đề 2032-04-11, mà lúc này mới là 2022-05-01 00:00.',
  ]);
});
