import { expect, test } from 'vitest';
import type { MediaFile } from './media.ts';
import { allVariants, pictureVariants } from './picture.ts';

const media = (src: string, width?: number, height?: number): MediaFile => ({
  src,
  blob: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d',
  width,
  height,
  bytes: 1000,
});

test('a photograph is published in the widths below its own and in the largest', () => {
  const { avif, webp, fallback } = pictureVariants(media('2022/Chợ nổi.JPG', 4000, 3000));
  expect(avif.map(({ width }) => width)).toEqual([320, 640, 960, 1280, 1920]);
  expect(webp.map(({ address }) => address)).toContain('/media/2022/cho-noi.1a2b3c4d.640.webp');
  expect(avif.at(-1)).toEqual({
    address: '/media/2022/cho-noi.1a2b3c4d.1920.avif',
    format: 'avif',
    width: 1920,
    height: 1440,
  });
  expect(fallback).toEqual({ address: '/media/2022/cho-noi.1a2b3c4d.jpg', format: 'jpg', width: 1280, height: 960 });
});

test.each([
  [300, [300]],
  [330, [330]],
  [700, [320, 700]],
  [1300, [320, 640, 960, 1300]],
])('one of %d pixels is never enlarged, and near sizes are left out', (width, widths) => {
  expect(pictureVariants(media('a.png', width, 100)).avif.map((variant) => variant.width)).toEqual(widths);
});

test.each([
  ['so-do.svg', 1200, 675, '/media/so-do.1a2b3c4d.svg'],
  ['dong.gif', 40, 30, '/media/dong.1a2b3c4d.gif'],
  ['van-ban.PDF', undefined, undefined, '/media/van-ban.1a2b3c4d.pdf'],
  ['2022.04/LICENSE', undefined, undefined, '/media/2022-04/license.1a2b3c4d'],
  ['.ẩn', undefined, undefined, '/media/tep.1a2b3c4d.an'],
  ['hong.jpg', undefined, undefined, '/media/hong.1a2b3c4d.jpg'],
])('%s is served as it is', (src, width, height, address) => {
  expect(allVariants(media(src, width, height))).toEqual([{ address, format: 'copy', width, height }]);
});

test('a very flat picture keeps a line of pixels', () => {
  expect(allVariants(media('a.png', 4000, 1)).every(({ height }) => height === 1)).toBe(true);
});

test('other bytes are published at other addresses', () => {
  const first = allVariants(media('a.jpg', 800, 600)).map(({ address }) => address);
  const second = allVariants({ ...media('a.jpg', 800, 600), blob: 'f'.repeat(40) }).map(({ address }) => address);
  expect(new Set([...first, ...second]).size).toBe(first.length * 2);
});
