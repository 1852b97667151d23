import { expect, test } from 'vitest';
import type { FileType } from './file-type.ts';
import type { MediaFile } from './media.ts';
import { allVariants, pictureVariants } from './picture.ts';

const media = (src: string, type: FileType, width?: number, height?: number): MediaFile => ({
  src,
  blob: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
  type,
  width,
  height,
  bytes: 1_000_000,
});
const widths = (file: MediaFile): (number | undefined)[] => pictureVariants(file).avif.map(({ width }) => width);

test('a photograph is published in the widths that pages ask for', () => {
  const { avif, webp, fallback } = pictureVariants(media('2022/Chợ nổi.JPG', 'jpeg', 4000, 3000));
  expect(avif.map(({ width }) => width)).toEqual([320, 640, 960, 1280]);
  expect(webp.map(({ address }) => address)).toEqual([
    '/media/2022/cho-noi.1a2b3c4d.320.webp',
    '/media/2022/cho-noi.1a2b3c4d.640.webp',
  ]);
  expect(avif.at(-1)).toEqual({
    address: '/media/2022/cho-noi.1a2b3c4d.1280.avif',
    format: 'avif',
    width: 1280,
    height: 960,
  });
  expect(fallback).toEqual({ address: '/media/2022/cho-noi.1a2b3c4d.jpg', format: 'jpg', width: 1280, height: 960 });
});

test.each([
  [300, [300]],
  [330, [330]],
  [700, [320, 700]],
  [1300, [320, 640, 960, 1280]],
])('one of %d pixels is never enlarged, and near sizes are left out', (width, expected) => {
  expect(widths(media('a.png', 'png', width, 100))).toEqual(expected);
});

test('a small JPEG that is well encoded is served as it is beside its other forms', () => {
  const small: MediaFile = { ...media('cu.jpeg', 'jpeg', 800, 600), bytes: 100_000, plain: true };
  const asItIs = { address: '/media/cu.1a2b3c4d.jpg', format: 'copy', width: 800, height: 600 };
  expect(pictureVariants(small).fallback).toEqual(asItIs);
  expect(widths(small)).toEqual([320, 640, 800]);
  for (const other of [
    { ...small, plain: undefined },
    { ...small, bytes: 200_000 },
    { ...small, width: 1300 },
  ])
    expect(pictureVariants(other).fallback.format).toBe('jpg');
});

test('of a picture that is not finished there is the form that every reader understands, at its final address', () => {
  const whole = media('a.jpg', 'jpeg', 4000, 3000);
  expect(allVariants({ ...whole, state: 'quick' })).toEqual([pictureVariants(whole).fallback]);
});

test.each([
  ['so-do.svg', 'svg', 1200, 675, '/media/so-do.1a2b3c4d.svg'],
  ['dong.gif', 'gif', 40, 30, '/media/dong.1a2b3c4d.gif'],
  ['van-ban.PDF', 'pdf', undefined, undefined, '/media/van-ban.1a2b3c4d.pdf'],
  ['2022.04/LICENSE', 'txt', undefined, undefined, '/media/2022-04/license.1a2b3c4d.txt'],
  ['.ẩn', 'mp3', undefined, undefined, '/media/tep.1a2b3c4d.mp3'],
] as const)('%s is served as it is, with the ending of its type', (src, type, width, height, address) => {
  expect(allVariants(media(src, type, width, height))).toEqual([{ address, format: 'copy', width, height }]);
});

test('a picture that moves is served as it is', () => {
  const moving: MediaFile = { ...media('a.png', 'webp', 900, 600), moving: true };
  expect(allVariants(moving).map(({ address, format }) => [address, format])).toEqual([
    ['/media/a.1a2b3c4d.webp', 'copy'],
  ]);
});

test('a very flat picture keeps a line of pixels', () => {
  expect(allVariants(media('a.png', 'png', 4000, 1)).every(({ height }) => height === 1)).toBe(true);
});

test.each([
  [800, 17_000],
  [1000, 60_000],
  [300, 200_000],
])('a picture of %d by %d stays within what its formats can hold', (width, height) => {
  for (const { format, height: made = 0 } of allVariants(media('dai.png', 'png', width, height)))
    expect(made).toBeLessThanOrEqual({ avif: 16_384, webp: 16_383, jpg: 65_500, copy: 0 }[format]);
});

test('other bytes are published at other addresses', () => {
  const first = allVariants(media('a.jpg', 'jpeg', 800, 600)).map(({ address }) => address);
  const second = allVariants({ ...media('a.jpg', 'jpeg', 800, 600), blob: 'f'.repeat(40) }).map(
    ({ address }) => address,
  );
  expect(new Set([...first, ...second]).size).toBe(first.length * 2);
});

test('names that a disk could not hold are cut', () => {
  const src = `${'x'.repeat(240)}/${'y'.repeat(240)}.jpg`;
  const names = allVariants({ src, blob: 'b'.repeat(40), type: 'jpeg', bytes: 9e6, width: 2000, height: 1000 }).flatMap(
    ({ address }) => address.split('/'),
  );
  expect(Math.max(...names.map((name) => name.length))).toBeLessThan(200);
});
