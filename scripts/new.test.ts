import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const RUN = join(import.meta.dirname, 'run.js');
let content: string;

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'new-'));
  writeFileSync(
    join(content, 'site.yml'),
    'name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\n',
  );
});
afterEach(() => rmSync(content, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, [RUN, 'new', '--content', content, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test('makes an article that the next check takes, and never twice', () => {
  const first = run('Bài 2: Về quê', '--category', 'Thời sự', '--author', 'Ngọc Hưởng', '--author', 'Trung Quân');
  expect([first.status, first.stderr]).toEqual([0, '']);
  const file = /^Đã tạo (.*), là bài nháp/m.exec(first.stdout)?.[1] ?? '';
  expect(file).toMatch(/articles[/\\]\d{4}[/\\]\d{2}[/\\]bai-2-ve-que\.md$/);
  expect(readFileSync(file, 'utf8')).toContain('title: "Bài 2: Về quê"\n');
  expect(readFileSync(file, 'utf8')).toContain('author: [Ngọc Hưởng, Trung Quân]\n');

  writeFileSync(file, 'đã viết');
  const second = run('Bài 2: Về quê', '--category', 'thoi-su', '--author', 'Lan');
  expect(second.status).toBe(1);
  expect(second.stderr).toContain('không ghi đè');
  expect(readFileSync(file, 'utf8')).toBe('đã viết');
});

test('a new article is a draft, and is published when it has a text', () => {
  run('Cầu mới', '--category', 'thoi-su', '--author', 'Lan');
  const [path = ''] = globSync('articles/*/*/cau-moi.md', { cwd: content });
  const file = join(content, path);
  expect(readFileSync(file, 'utf8')).toContain('draft: true\n');
  const empty = run('--publish', file);
  expect([empty.status, empty.stderr]).toEqual([1, expect.stringContaining('than-bai-trong')]);

  mkdirSync(join(content, 'articles/2022/04'), { recursive: true });
  const old = join(content, 'articles/2022/04/cau-moi.md');
  const dated = readFileSync(file, 'utf8').replace(/^date: .*$/m, 'date: 2022-04-22');
  writeFileSync(old, `${dated}Sáng nay, cầu mới thông xe.\n`);
  rmSync(file);
  const done = run('--publish', old);
  expect([done.status, done.stderr]).toEqual([0, '']);
  expect(existsSync(old)).toBe(false);
  expect(readFileSync(file, 'utf8')).not.toContain('draft');
  expect(readFileSync(file, 'utf8')).toContain(
    `date: ${new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10)}\n`,
  );
  expect(run('--publish', file).stderr).toContain('không phải bài nháp');
  expect(run('--publish', 'none.md').status).toBe(2);
});

test('says what is missing or unknown', () => {
  expect(run().status).toBe(2);
  expect(run('Tin', '--category', 'thoi-su').stderr).toContain('Cách dùng');
  expect(run('Tin', '--author', 'Lan', '--category', 'van-hoa').stderr).toContain('Không có chuyên mục “van-hoa”');
  expect(run('…', '--author', 'Lan', '--category', 'thoi-su').status).toBe(2);
  expect(run('Tin', '--xyz').stderr).toContain('Không có tùy chọn --xyz');
  expect(run('Tin', '--category').stderr).toContain('Tùy chọn --category thiếu giá trị');
  const wrong = run('t'.repeat(600), '--author', '…', '--category', 'thoi-su', '--slug', 'tin');
  expect([wrong.status, wrong.stderr]).toEqual([
    2,
    expect.stringMatching(/“title” dài 600 ký tự[\s\S]*“author”: “…” không có chữ/),
  ]);
});

test('does not start without settings', () => {
  rmSync(join(content, 'site.yml'));
  const { status, stderr } = run('Tin', '--category', 'thoi-su', '--author', 'Lan');
  expect(status).toBe(1);
  expect(stderr).toContain('tep-thieu');
});
