import { expect, test } from 'vitest';
import { BREAK, wordsOf } from './words.ts';

test('case, Unicode form and the look-alikes of Đ make no difference', () => {
  const words = ['đồng', 'bằng', 'sông', 'cửu', 'long'];
  for (const text of ['Đồng bằng sông Cửu Long', 'ÐỒNG BẰNG SÔNG CỬU LONG'])
    for (const form of ['NFC', 'NFD']) expect(wordsOf(text.normalize(form))).toEqual(words);
});

test('syllables have one spelling', () => {
  expect(wordsOf('Uỷ ban, hoà bình, kĩ sư')).toEqual(['ủy', 'ban', BREAK, 'hòa', 'bình', BREAK, 'kỹ', 'sư']);
});

test('numbers and codes', () => {
  expect(wordsOf('02-NQ/TU')).toEqual(['02', 'nq', 'tu']);
  expect(wordsOf('1,4 tỉ đồng, 1.400.000 đồng')).toEqual(['1,4', 'tỷ', 'đồng', BREAK, '1400000', 'đồng']);
  expect(wordsOf('ngày 22.4 có 160 ca COVID-19')).toEqual(['ngày', '22.4', 'có', '160', 'ca', 'covid', '19']);
});

test('a number and its unit are two words however they are written; a code is one', () => {
  for (const text of ['5kg', '5 kg']) expect(wordsOf(text)).toEqual(['5', 'kg']);
  expect(wordsOf('1.400kg, 1400 kg').filter((word) => word !== BREAK)).toEqual(['1400', 'kg', '1400', 'kg']);
  for (const text of ['100m²', '100 m2', '100m2']) expect(wordsOf(text)).toEqual(['100', 'm2']);
  expect(wordsOf('5G, F0, QL1A, U23, 12A3').filter((word) => word !== BREAK)).toEqual([
    '5g',
    'f0',
    'ql1a',
    'u23',
    '12a3',
  ]);
});

test('what nobody sees, and what makes an emoji, is no part of a word', () => {
  expect(wordsOf('n\u00adổ\u200bi\u200e')).toEqual(['nổi']);
  expect(wordsOf('o\u00ad\u0302\u0309')).toEqual(['ổ']);
  expect(wordsOf('❤️ số 5️⃣')).toEqual(['số', '5']);
});

test('a clause ends between words, not within them', () => {
  expect(wordsOf('TP.HCM: mưa. Nắng\nGió (mạnh)')).toEqual([
    'tp',
    'hcm',
    BREAK,
    'mưa',
    BREAK,
    'nắng',
    BREAK,
    'gió',
    'mạnh',
  ]);
});

test('what no reader types is left out', () => {
  expect(wordsOf(`mã ${'a1'.repeat(30)} số`)).toEqual(['mã', 'số']);
  expect(wordsOf('… – !')).toEqual([]);
});

test('letters beyond the first 65,536 are letters', () => {
  expect(wordsOf('chữ 𠀋𠀌 và 😀 nôm')).toEqual(['chữ', '𠀋𠀌', 'và', 'nôm']);
});
