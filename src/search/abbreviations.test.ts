import { expect, test } from 'vitest';
import { createExpander } from './abbreviations.ts';
import { wordsOf } from './words.ts';

const expand = createExpander([
  { short: 'UBND', long: 'Ủy ban nhân dân' },
  { short: 'TP.HCM', long: 'Thành phố Hồ Chí Minh' },
  { short: 'TP', long: 'thành phố' },
]);

test('every short form is written out', () => {
  expect(expand(wordsOf('UBND và uỷ ban nhân dân')).join(' ')).toBe('ủy ban nhân dân và ủy ban nhân dân');
});

test('the longest form at a place wins', () => {
  expect(expand(wordsOf('TP.HCM, TP Vị Thanh')).join(' ')).toBe('thành phố hồ chí minh  thành phố vị thanh');
});

test('a short form may lack its marks, and have a space behind its point', () => {
  const expandMore = createExpander([
    { short: 'HĐND', long: 'Hội đồng nhân dân' },
    { short: 'TP. HCM', long: 'Thành phố Hồ Chí Minh' },
  ]);
  expect(expandMore(wordsOf('hdnd tỉnh')).join(' ')).toBe('hội đồng nhân dân tỉnh');
  for (const form of ['TP. HCM', 'TP.HCM', 'tp hcm'])
    expect(expandMore(wordsOf(`${form} mưa`)).join(' ')).toBe('thành phố hồ chí minh mưa');
});

test('words without any form come back as they are', () => {
  const words = wordsOf('Mưa lớn ở huyện Vị Thủy');
  expect(expand(words)).toBe(words);
});
