import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawnPictures } from './drawn-pictures.ts';
import { initialOf } from './icon.ts';
import { breakLines, outline } from './outlines.ts';

const site = {
  name: 'Báo Hậu Giang',
  tagline: 'Ữ Ẩ Ặ Ỡ',
  categories: [{ slug: 'nong-nghiep', name: 'Nông nghiệp - Nông thôn' }],
};

describe('outlines', () => {
  test('draw every Vietnamese letter and no number that is none', () => {
    const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ', ...'ữẩặỡỮẨẶỠỳỵỷỹ'];
    for (const letter of letters) {
      for (const size of [40, 120]) expect(outline(letter, size, 90, 556).path, letter).toMatch(/^M[MLQCZ\d. -]+$/);
    }
    expect(outline('\u0041\u0306\u0323', 40, 0, 0)).toEqual(outline('Ặ', 40, 0, 0));
  });

  test('leave a gap for a letter that the font lacks', () => {
    expect(outline('漢', 40, 0, 0)).toEqual(outline(' ', 40, 0, 0));
  });

  test('break at spaces into the fewest lines', () => {
    const { width } = outline('một hai', 40, 0, 0);
    expect(breakLines('một hai ba', 40, width)).toEqual(['một hai', 'ba']);
  });
});

describe('drawn pictures', () => {
  test('are as many as there are sections and a few', () => {
    expect(drawnPictures(site).map(({ address }) => address)).toEqual([
      '/chia-se.png',
      '/chia-se/nong-nghiep.png',
      '/icon.svg',
      '/apple-touch-icon.png',
      '/icon-192.png',
      '/icon-512.png',
      '/icon-maskable-512.png',
    ]);
  });

  test('have the size that their readers expect, and are small', async () => {
    const sizes: Record<string, [number, number]> = {
      '/chia-se.png': [1200, 630],
      '/chia-se/nong-nghiep.png': [1200, 630],
      '/icon.svg': [512, 512],
      '/apple-touch-icon.png': [180, 180],
      '/icon-192.png': [192, 192],
      '/icon-512.png': [512, 512],
      '/icon-maskable-512.png': [512, 512],
    };
    for (const { address, make } of drawnPictures(site)) {
      const bytes = await make();
      const { width, height } = await sharp(bytes).metadata();
      expect([width, height], address).toEqual(sizes[address]);
      expect(bytes.length, address).toBeLessThan(40_000);
      expect(await make(), address).toEqual(bytes);
    }
  });

  test('differ in their keys when what they show differs', () => {
    const keys = (name: string) => drawnPictures({ ...site, name }).map(({ key }) => key);
    const others = keys('Báo Cần Thơ');
    expect(keys('Báo Hậu Giang').filter((key) => others.includes(key))).toEqual([]);
  });

  test('take the first letter of the name proper', () => {
    expect(initialOf('Báo Hậu Giang')).toBe('H');
    expect(initialOf('Báo')).toBe('B');
    expect(initialOf('đất mũi')).toBe('Đ');
  });
});
