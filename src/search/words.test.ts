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
