import { expect, test } from 'vitest';
import { mediaListLine, parseMediaList } from './parse-media-list.ts';

const ENTRY = { name: '2022/a.jpg', digest: 'a'.repeat(40), bytes: 9, type: 'jpeg', width: 8, height: 6 };
const parse = (...lines: unknown[]) =>
  parseMediaList(
    'media.jsonl',
    Buffer.from(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')),
  );

test('a list with a byte-order mark, CRLF and empty lines is read, and written as it was', () => {
  const { files, problems } = parse(`\ufeff${JSON.stringify(ENTRY)}\r`, '\r', { ...ENTRY, name: 'b.jpg' }, '');
  expect(problems).toEqual([]);
  expect(files.map(({ src }) => src)).toEqual(['2022/a.jpg', 'b.jpg']);
  expect(JSON.parse(mediaListLine(files[0] ?? expect.fail()))).toEqual(ENTRY);
});

test.each([
  [{ ...ENTRY, width: undefined }, 'width thiếu hoặc sai'],
  [{ ...ENTRY, width: -1, bytes: '9' }, 'bytes, width thiếu hoặc sai'],
  [{ ...ENTRY, name: '../a.jpg' }, 'name thiếu hoặc sai'],
  [{ ...ENTRY, rong: 8 }, 'rong thiếu hoặc sai'],
  ['<<<<<<< HEAD', 'danh sách ảnh.'],
  [ENTRY, 'đã có ở một dòng khác'],
])('%j is told with its line', (line, words) => {
  const { files, problems } = parse(ENTRY, line);
  expect(files).toHaveLength(1);
  expect(problems).toMatchObject([
    { code: 'danh-sach-anh-sai', place: { path: 'media.jsonl', line: 2 }, message: expect.stringContaining(words) },
  ]);
});

test('a file that is no picture has no size', () => {
  expect(parse({ ...ENTRY, name: 'a.pdf', type: 'pdf', width: undefined, height: undefined }).problems).toEqual([]);
});
