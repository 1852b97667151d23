import { expect, test } from 'vitest';
import { createSpeller } from './abbreviations.ts';
import { wordsOf } from './words.ts';

const spell = createSpeller(
  [
    { short: 'UBND', long: 'Ủy ban nhân dân' },
    { short: 'TP.HCM', long: 'Thành phố Hồ Chí Minh' },
    { short: 'TP', long: 'thành phố' },
  ],
  wordsOf,
);
const spellings = (text: string) => {
  const { long, short } = spell(text);
  return [long.join(' '), short.join(' ')];
};

test('every short form is written out, every long one cut short', () => {
  expect(spellings('UBND và uỷ ban nhân dân')).toEqual(['ủy ban nhân dân và ủy ban nhân dân', 'ubnd và ubnd']);
});

test('the longest form at a place wins', () => {
  expect(spellings('TP.HCM, TP Vị Thanh')).toEqual([
    'thành phố hồ chí minh  thành phố vị thanh',
    'tp hcm  tp vị thanh',
  ]);
});

test('a text without any form is one list', () => {
  const { long, short } = spell('Mưa lớn ở huyện Vị Thủy');
  expect(long).toEqual(['mưa', 'lớn', 'ở', 'huyện', 'vị', 'thủy']);
  expect(short).toBe(long);
});
