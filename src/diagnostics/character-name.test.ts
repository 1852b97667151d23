import { expect, test } from 'vitest';
import { characterName } from './character-name.ts';

test('a character is told by its name and number, an unknown one by what it looks like', () => {
  expect(['\u00a0', '\t', '\u2003', '\u200d'].map(characterName)).toEqual([
    'dấu cách không ngắt (U+00A0)',
    'dấu Tab (U+0009)',
    'dấu cách lạ (U+2003)',
    'ký tự không nhìn thấy được (U+200D)',
  ]);
});
