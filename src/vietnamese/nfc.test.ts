import { expect, test } from 'vitest';
import { fc } from '../testing/properties.ts';
import { toNfc } from './nfc.ts';

test('decomposed text becomes one code point a letter', () => {
  expect(toNfc('Hậu Giang: đường đến trường'.normalize('NFD'))).toBe('Hậu Giang: đường đến trường');
});

test('the look-alikes of Đ become Đ', () => {
  expect(toNfc('\u00d0ỒNG THÁP, \u0189ức')).toBe('\u0110ỒNG THÁP, \u0110ức');
});

test('what is NFC stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => toNfc(toNfc(text)) === toNfc(text)));
});
