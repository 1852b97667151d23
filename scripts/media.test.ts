import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';

const RUN = join(import.meta.dirname, 'run.js');
let folder: string;
let photo: Buffer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'media-'));
  photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#093' } })
    .withExif({ IFD0: { ImageDescription: 'SO NHA 12' } })
    .jpeg()
    .toBuffer();
  writeFileSync(join(folder, 'Chợ nổi.JPEG'), photo);
});
afterEach(() => rmSync(folder, { recursive: true }));

const settings = (media: string): void =>
  writeFileSync(
    join(folder, 'site.yml'),
    `name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\n${media}`,
  );
const run = (...args: string[]) =>
  spawnSync(process.execPath, [RUN, 'media', '--content', folder, ...args], { encoding: 'utf8', cwd: folder });
const listed = (): { name: string; width: number }[] =>
  readFileSync(join(folder, 'media.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { name: string; width: number });

test('puts a file into the folder of site.yml as it is, notes it once, and compares', () => {
  settings('media: kho\n');
  expect(run('add', 'Chợ nổi.JPEG').status).toBe(0);
  expect(run('add', 'Chợ nổi.JPEG').status).toBe(0);
  const [first, ...others] = listed();
  expect(others).toEqual([]);
  expect(first).toMatchObject({ type: 'jpeg', width: 3000, height: 2000, bytes: photo.length });
  expect(first?.name).toMatch(/^\d{4}\/\d{2}\/cho-noi\.jpg$/);
  const file = join(folder, 'kho', first?.name ?? '');
  expect(readFileSync(file)).toEqual(photo);
  expect(run('verify').status).toBe(0);
  writeFileSync(join(folder, 'kho', 'la.jpg'), photo);
  expect(run('verify')).toMatchObject({
    status: 0,
    stderr: expect.stringMatching(/^la\.jpg: .*không có trong danh sách/),
  });
  writeFileSync(file, 'khác');
  expect(run('verify')).toMatchObject({ status: 1, stderr: expect.stringContaining('khác với danh sách') });
  rmSync(file);
  expect(run('verify')).toMatchObject({ status: 1, stderr: expect.stringContaining('không có') });
});

test('for an address, what is put there is safe for readers, and small', async () => {
  settings('media: https://media.a.vn\n');
  expect(run('add', 'Chợ nổi.JPEG').status).toBe(2);
  expect(run('add', 'Chợ nổi.JPEG', '--to', 'kho')).toMatchObject({ status: 0 });
  const [first] = listed();
  expect(first?.width).toBe(1280);
  const put = readFileSync(join(folder, 'kho', first?.name ?? ''));
  expect(put.toString('latin1')).not.toContain('SO NHA');
  expect((await sharp(put).metadata()).width).toBe(1280);
  expect(run('verify', '--to', 'kho').status).toBe(0);
});

test('refuses what cannot be published, and another file of the same name', async () => {
  settings('media: kho\n');
  writeFileSync(join(folder, 'trang.jpg'), '<html></html>');
  expect(run('add', 'trang.jpg')).toMatchObject({ status: 1, stderr: expect.stringContaining('HTML') });
  run('add', 'Chợ nổi.JPEG');
  writeFileSync(join(folder, 'Chợ nổi.JPEG'), await sharp(photo).resize(100).jpeg().toBuffer());
  expect(run('add', 'Chợ nổi.JPEG')).toMatchObject({ status: 1, stderr: expect.stringContaining('một tệp khác') });
  expect(listed()).toHaveLength(1);
});

test('takes a list whose last line has no end, and leaves alone what it does not know', () => {
  settings('media: kho\n');
  writeFileSync(join(folder, 'b.txt'), 'Chữ.');
  run('add', 'Chợ nổi.JPEG');
  writeFileSync(join(folder, 'media.jsonl'), readFileSync(join(folder, 'media.jsonl'), 'utf8').trimEnd());
  expect(run('add', 'b.txt').status).toBe(0);
  const [photograph, text] = listed();
  expect([photograph?.name, text?.name]).toEqual([expect.stringMatching('cho-noi'), expect.stringMatching('b.txt')]);
  rmSync(join(folder, 'media.jsonl'));
  writeFileSync(join(folder, 'kho', photograph?.name ?? ''), 'ảnh khác');
  mkdirSync(join(folder, 'muc'));
  const { status, stderr } = run('add', 'muc', 'Chợ nổi.JPEG', 'b.txt');
  expect(status).toBe(1);
  expect(stderr).toContain('muc: Đây là một thư mục');
  expect(stderr).toContain('Ở nơi để ảnh đã có một tệp khác');
  expect(readFileSync(join(folder, 'kho', photograph?.name ?? ''), 'utf8')).toBe('ảnh khác');
  expect(listed()).toHaveLength(1);
  settings('media: http://127.0.0.1:9/\n');
  expect(run('verify')).toMatchObject({ status: 3, stderr: expect.stringMatching(/^Không hỏi được 127\.0\.0\.1/) });
});

test('says what is missing', () => {
  settings('');
  for (const args of [[], ['add'], ['verify', 'x'], ['verify'], ['add', 'Chợ nổi.JPEG']])
    expect(run(...args).status).toBe(2);
  settings('media: kho\n');
  expect(run('add', 'thieu.jpg')).toMatchObject({ status: 2, stderr: expect.stringContaining('thieu.jpg') });
});
