import { expect, test } from 'vitest';
import { canonicalSyllable } from './syllable.ts';

test.each([
  ['hoà', 'hòa'],
  ['khoẻ', 'khỏe'],
  ['thuỷ', 'thủy'],
  ['uỷ', 'ủy'],
  ['oà', 'òa'],
  ['cuả', 'của'],
  ['tòan', 'toàn'],
  ['qùa', 'quà'],
])('the tone mark of %s belongs on the vowel of %s', (written, canonical) => {
  expect(canonicalSyllable(written)).toBe(canonical);
});

test.each([
  ['kĩ', 'kỹ'],
  ['tỉ', 'tỷ'],
  ['lí', 'lý'],
  ['mĩ', 'mỹ'],
  ['sĩ', 'sỹ'],
  ['hi', 'hy'],
  ['qui', 'quy'],
])('%s and %s are one syllable', (i, y) => {
  expect(canonicalSyllable(i)).toBe(canonicalSyllable(y));
});

test.each([
  ...[
    'quý',
    'quà',
    'quyển',
    'người',
    'giữa',
    'gì',
    'giếng',
    'nguyễn',
    'khuỷu',
    'ngoèo',
    'thuở',
    'được',
    'rượu',
    'ngoài',
  ],
  ...['bi', 'chi', 'thi', 'kim', 'hai', 'mía', 'tuần', 'u23', 'café', 'nq', '2022', ''],
])('"%s" stays as it is', (word) => {
  expect(canonicalSyllable(word)).toBe(word);
});
