import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { FileType } from '../model/file-type.ts';
import { readPicture } from './read-picture.ts';

const flat = { create: { width: 60, height: 40, channels: 3, background: '#2a6' } } as const;
const read = (type: FileType, bytes: Uint8Array, start = bytes) => readPicture(type, { start, whole: () => bytes });
const frames = (count: number) =>
  sharp({ create: { width: 20, height: 10 * count, channels: 3, background: '#2a6', pageHeight: 10 } }).composite([
    { input: Buffer.from('<svg width="20" height="10"><rect width="9" height="9"/></svg>'), top: 0, left: 0 },
  ]);

test.each(['png', 'webp', 'avif', 'gif', 'tiff'] as const)('reads the size of %s', async (format) => {
  expect(await read(format, await sharp(flat).toFormat(format).toBuffer())).toEqual({ width: 60, height: 40 });
});

test('reads the size of a JPEG from its beginning', async () => {
  const bytes = await sharp(flat).jpeg().toBuffer();
  expect(await read('jpeg', bytes)).toEqual({ width: 60, height: 40, plain: true });
  const facts = await readPicture('jpeg', {
    start: bytes.subarray(0, -10),
    whole: () => {
      throw new Error('read whole');
    },
  });
  expect(facts).toEqual({ width: 60, height: 40, plain: true });
});

test('reads the whole of a JPEG whose beginning does not tell', async () => {
  const bytes = await sharp(flat)
    .jpeg()
    .withExif({ IFD0: { Artist: 'x'.repeat(500) } })
    .toBuffer();
  expect(await read('jpeg', bytes, bytes.subarray(0, 300))).toEqual({ width: 60, height: 40, plain: true });
});

test.each([2, 3, 5, 6, 7, 8])('tells the size as seen, after turning by orientation %d', async (orientation) => {
  const turned = await sharp(flat).withMetadata({ orientation }).jpeg().toBuffer();
  const size = orientation < 5 ? { width: 60, height: 40 } : { width: 40, height: 60 };
  expect(await read('jpeg', turned)).toEqual(size);
});

test('a JPEG of inks is not one for every reader', async () => {
  const inks = await sharp(flat).toColourspace('cmyk').jpeg().toBuffer();
  expect(await read('jpeg', inks)).toEqual({ width: 60, height: 40 });
});

test.each(['gif', 'webp'] as const)('tells a %s that moves', async (format) => {
  const moving = await frames(3).toFormat(format).toBuffer();
  expect(await read(format, moving)).toEqual({ width: 20, height: 10, moving: true });
});

test.each([
  ['plain', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 675"><path d="M0 0h9v9z"/></svg>'],
  ['without a namespace', '<svg width="1200" height="675"><path d="M0 0h9v9z"/></svg>'],
  [
    'with entities',
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY w "1200">]><svg xmlns="http://www.w3.org/2000/svg" width="&w;" height="675"/>',
  ],
])('reads the size of SVG %s', async (_, text) => {
  expect(await read('svg', Buffer.from(text))).toEqual({ width: 1200, height: 675 });
});

test('reads the size of SVG in UTF-16', async () => {
  const text = '<?xml version="1.0" encoding="utf-16"?><svg xmlns="http://www.w3.org/2000/svg" width="12" height="9"/>';
  expect(await read('svg', Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual({ width: 12, height: 9 });
});

test.each(['jpeg', 'png', 'webp', 'svg', 'gif'] as const)('tells nothing of what is no %s', async (type) => {
  expect(await read(type, Buffer.from('không phải ảnh'))).toBeUndefined();
});
