import sharp from 'sharp';
import { expect, test } from 'vitest';
import { parseMedia } from './parse-media.ts';

const drawn = sharp({ create: { width: 60, height: 40, channels: 3, background: '#2a6' } });

test('a picture is known with its size', async () => {
  const bytes = await drawn.jpeg().toBuffer();
  expect(await parseMedia('media/2022/cau.JPG', 'b1', bytes)).toEqual({
    value: { src: '2022/cau.JPG', blob: 'b1', bytes: bytes.length, width: 60, height: 40 },
    problems: [],
  });
});

test('other files are known without', async () => {
  const { value, problems } = await parseMedia('media/van-ban.pdf', 'b1', Buffer.from('%PDF-1.7'));
  expect(value).toEqual({ src: 'van-ban.pdf', blob: 'b1', bytes: 8 });
  expect(problems).toEqual([]);
});

test.each([
  ['media/a.jpg', 'không phải ảnh'],
  ['media/a.png', ''],
  ['media/a.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path></svg>'],
])('%s that is no picture is a problem', async (path, text) => {
  const { value, problems } = await parseMedia(path, 'b1', Buffer.from(text));
  expect(value).toBeUndefined();
  expect(problems.map(({ code, place }) => [code, place])).toEqual([['anh-hong', { path }]]);
});
