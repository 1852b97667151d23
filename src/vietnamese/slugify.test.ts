import { expect, test } from 'vitest';
import { fc } from '../testing/properties.ts';
import { shortSlug, slugify } from './slugify.ts';

test('a Vietnamese title', () => {
  expect(slugify('Vị Thanh: Đẩy nhanh tiến độ 12 công trình “chào mừng” 30/4')).toBe(
    'vi-thanh-day-nhanh-tien-do-12-cong-trinh-chao-mung-30-4',
  );
  expect(slugify('  – HỒNG DIỄM – ')).toBe('hong-diem');
  expect(slugify('Straße Łódź, Søren, Æsop')).toBe('strasse-lodz-soren-aesop');
});

test('text of another script alone is spelled by its code points', () => {
  expect(slugify('Пе')).toBe('u43f-u435');
  expect(slugify('Phim Паразит đoạt giải')).toBe('phim-doat-giai');
  expect(slugify('…!')).toBe('');
});

test('whatever the text, the slug has the form of a slug, and none only where there are no letters or digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const slug = slugify(text);
      if (/[\p{L}\p{N}]/u.test(text.normalize('NFD'))) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      else expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(slugify(text.normalize('NFD'))).toBe(slugify(text.normalize('NFC')));
    }),
  );
});

test('a short slug ends with a whole syllable', () => {
  expect(shortSlug('Nông dân trúng mùa lúa', 12)).toBe('nong-dan');
  expect(shortSlug('Nông dân trúng mùa lúa', 14)).toBe('nong-dan-trung');
  expect(shortSlug('a'.repeat(50), 10)).toBe('a'.repeat(10));
});
