import sharp from 'sharp';
import { expect, test } from 'vitest';
import { parseMedia } from './parse-media.ts';

const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: '#2a6' } });
const parse = (path: string, text: string | Uint8Array) => {
  const bytes = Buffer.from(text as string);
  return parseMedia(path, 'b1', { start: bytes, length: bytes.length, end: () => Buffer.alloc(0), whole: () => bytes });
};

test('a picture is known with its size', async () => {
  const bytes = await drawn.jpeg().toBuffer();
  expect(await parse('media/2022/cau.JPG', bytes)).toEqual({
    value: {
      src: '2022/cau.JPG',
      blob: 'b1',
      type: 'jpeg',
      bytes: bytes.length,
      width: 60,
      height: 40,
      plain: true,
    },
    problems: [],
  });
});

test.each([
  ['png', 'jpg'],
  ['webp', 'png'],
  ['jpeg', 'gif'],
  ['jpeg', 'jfif'],
  ['gif', 'jpg'],
  ['tiff', 'jpg'],
  ['avif', 'png'],
] as const)('a %s called .%s is what it is', async (format, ending) => {
  const { value } = await parse(`media/a.${ending}`, await drawn.toFormat(format).toBuffer());
  expect(value?.type).toBe(format);
});

test('other files are known without a size', async () => {
  const { value, problems } = await parse('media/van-ban.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
  expect(value).toMatchObject({ src: 'van-ban.pdf', type: 'pdf' });
  expect(value).not.toHaveProperty('width');
  expect(problems).toEqual([]);
});

test.each([
  ['media/gia-lua.csv', 'Ngày,Giá\n1,7.500\n', 'csv'],
  ['media/loi-dan.txt', 'Nước lên, bà con giữ đê.\n', 'txt'],
  ['media/phu-de.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nSign the document. Alert (all): close the window.\n', 'vtt'],
])('%s is a text', async (path, text, type) => {
  expect((await parse(path, text)).value?.type).toBe(type);
});

const HEIC = Buffer.from('0000001c667479706865696300000000686569636d69663168656966', 'hex');
const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n';

test.each([
  ['a.jpg', 'không phải ảnh', 'anh-hong'],
  ['a.png', '', 'anh-hong'],
  ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path></svg>', 'anh-hong'],
  [
    'bom.svg',
    '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><svg viewBox="0 0 9 9"><text>&b;</text></svg>',
    'anh-hong',
  ],
  ['a.jpg', HEIC, 'anh-khong-ho-tro'],
  ['a.jpg', LFS, 'tep-lfs'],
  ['a.docx', Buffer.from('504b0304140000000000', 'hex'), 'tep-khong-dang-duoc'],
  ['a.ban-do', 'một bài thơ', 'tep-khong-dang-duoc'],
])('%s cannot be published: %#', async (name, bytes, code) => {
  const { value, fault, problems } = await parse(`media/${name}`, bytes);
  expect(value).toBeUndefined();
  expect(problems).toEqual([]);
  expect([fault?.code, fault?.place]).toEqual([code, { path: `media/${name}` }]);
});

test('a picture of too many pixels is told with its size', async () => {
  const bytes = await drawn.png().toBuffer();
  bytes.writeUInt32BE(20_000, 16);
  bytes.writeUInt32BE(20_000, 20);
  const { fault } = await parse('media/a.png', bytes);
  // The library looks at the header's checksum, and then nothing is known of the size.
  expect(['anh-qua-lon', 'anh-hong']).toContain(fault?.code);
});

test.each([
  ['trang.html', '<!doctype html><p>Chào</p>'],
  ['anh.jpg', '<html><script>alert(1)</script></html>'],
  ['anh.png', '  <!-- x --><script src="//x.example/a.js"></script>'],
  ['van-ban.pdf', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>1</script></html>'],
  ['so.xml', '<?xml version="1.0"?><a/>'],
  ['a.js', 'x'],
  ['tho.txt', 'document.cookie = "a"'],
  ['anh.jpg', 'const a = 1;\nalert(a)'],
  ['tai-lieu.svg', `<!DOCTYPE svg ${'[a] '.repeat(5000)}`],
  ['ghi-chu.svg', `${'<!--a-->'.repeat(500)}<html>`],
  ['utf16.jpg', Buffer.from('\ufeff<html><script>alert(1)</script></html>', 'utf16le')],
])('%s, which a browser would run, must not lie there: %#', async (name, bytes) => {
  const { value, fault, problems } = await parse(`media/${name}`, bytes);
  expect([value, fault]).toEqual([undefined, undefined]);
  expect(problems.map(({ code, place }) => [code, place])).toEqual([['tep-chay-duoc', { path: `media/${name}` }]]);
});

test('every fault says what to do', async () => {
  for (const [name, bytes] of [
    ['a.jpg', HEIC],
    ['a.jpg', LFS],
    ['a.bin', 'x'],
    ['a.jpg', ''],
    ['a.html', '<p>'],
  ] as const) {
    const { fault, problems } = await parse(`media/${name}`, bytes);
    expect((fault ?? problems[0])?.hint).toMatch(/\S/);
  }
});

test.each(['jpeg', 'png'] as const)('a %s that is cut off is told, and published as far as it goes', async (format) => {
  const bytes = await drawn.toFormat(format).toBuffer();
  const { value, problems } = await parse('media/a.jpg', bytes.subarray(0, -16));
  expect(value).toBeDefined();
  expect(problems.map(({ code }) => code)).toEqual(['anh-dut']);
  const followed = Buffer.concat([bytes, Buffer.alloc(90_000)]);
  expect((await parse('media/a.jpg', followed)).problems).toEqual([]);
});
