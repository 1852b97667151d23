import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readMediaInfo } from './media-info.ts';

const plain = { create: { width: 60, height: 40, channels: 3, background: '#2a6' } } as const;

test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('reads the size of %s', async (format) => {
  expect(await readMediaInfo(await sharp(plain).toFormat(format).toBuffer())).toEqual({ width: 60, height: 40 });
});

test('tells the size as seen, after turning', async () => {
  const turned = await sharp(plain).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(await readMediaInfo(turned)).toEqual({ width: 40, height: 60 });
});

test('reads the size of SVG', async () => {
  const drawn = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 675"><path d="M0 0h9v9z"/></svg>',
  );
  expect(await readMediaInfo(drawn)).toEqual({ width: 1200, height: 675 });
});

test('tells no size of what is no picture', async () => {
  expect(await readMediaInfo(Buffer.from('không phải ảnh'))).toEqual({});
});
