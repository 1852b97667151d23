import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
  mkdirSync(join(folder, 'content'));
  writeFileSync(
    join(folder, 'content/site.yml'),
    'name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const RUN = join(import.meta.dirname, 'run.js');
const run = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, [RUN, command, ...args], { cwd: folder, encoding: 'utf8', timeout: 60_000 });

test.each([
  ['build', ['--nope'], /Không có tùy chọn --nope[\s\S]*Cách dùng: npm run build/],
  ['check', ['--content', 'none'], /không có thư mục .*none/],
  ['dev', ['--port', 'abc'], /--port: .*“abc”[\s\S]*Cách dùng: npm run dev/],
  ['serve', ['--out', 'none'], /Chưa có thư mục/],
  ['build', ['--out', 'content/out'], /nằm trong thư mục nội dung/],
  ['merge', ['--out', 'o', 'o'], /là chính phần/],
  ['publish', ['--host', 'netlify'], /--host: chỉ dùng cùng --plan/],
  ['bench', ['--articles', 'many'], /--articles: [\s\S]*Expected: npm run bench/],
  ['bench', ['--nope'], /Unknown option '--nope'/],
])('%s %j is told to be wrong', (command, args, message) => {
  const { status, stderr } = run(command, ...args);
  expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  expect(stderr).not.toContain('    at ');
});

test('a command tells what it takes', () => {
  const { status, stdout, stderr } = run('check', '--help');
  expect([status, stdout, stderr]).toEqual([0, expect.stringMatching('^npm run check -- '), '']);
});

test('warnings are told, and fail a check only where it is strict', () => {
  mkdirSync(join(folder, 'content/articles/2022/04'), { recursive: true });
  writeFileSync(
    join(folder, 'content/articles/2022/04/tin.md'),
    '---\ntitle: Tin\ndate: 2022-05-22\ntime: 07:04\nauthor: Lan\ncategory: thoi-su\n---\n\nMưa lớn.\n',
  );
  const { status, stderr, stdout } = run('check');
  expect([status, stdout]).toEqual([0, '1 bài, không có lỗi.\n']);
  expect(stderr).toContain('ngay-khac-thu-muc (cảnh báo)');
  expect(run('check', '--strict').status).toBe(1);
});

test('a clean build that cannot begin forgets nothing', () => {
  mkdirSync(join(folder, '.cache'));
  writeFileSync(join(folder, '.cache/catalog.db'), 'known');
  writeFileSync(join(folder, 'content/publish.yml'), 'targets:\n  - { name: thu, kind: folder }\n');
  expect(run('build', '--changes-only', '--clean').status).not.toBe(0);
  expect(readFileSync(join(folder, '.cache/catalog.db'), 'utf8')).toBe('known');
});

test('what keeps a command from its work is told in a line', () => {
  writeFileSync(join(folder, 'file'), '');
  const { status, stderr } = run('check', '--cache', 'file/cache');
  expect([status, stderr]).toEqual([3, expect.stringContaining('file/cache')]);
  expect(stderr).not.toContain('    at ');
});

test('a second development server on one cache says that there is one', async () => {
  const first = spawn(process.execPath, [RUN, 'dev', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    await line(first, 'Xem thử');
    const { status, stderr } = run('dev', '--port', '0');
    expect([status, stderr]).toEqual([3, expect.stringContaining('một cửa sổ xem thử khác')]);
  } finally {
    first.kill('SIGINT');
    await once(first, 'exit');
  }
});

/** Waits until a process prints something. */
async function line(child: ChildProcess, text: string): Promise<void> {
  for await (const chunk of child.stdout ?? []) if (String(chunk).includes(text)) return;
  throw new Error(`The process ended without saying "${text}".`);
}
