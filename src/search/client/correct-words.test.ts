import { expect, test } from 'vitest';
import { correctWords } from './correct-words.ts';
import { parseQuery } from './query.ts';

const all = ['nghị', 'quyết', 'ngập', 'đường', 'nghiệp'];
const correct = (text: string): string | undefined => {
  const known = new Set(all);
  return correctWords(parseQuery(text), (word) => known.has(word), { all })[0]?.join(' ');
};

test('a word with one wrong letter becomes the one that the archive holds', () => {
  expect(correct('nghj quyết')).toBe('nghi quyết');
  expect(correct('dduong ngập')).toBe('duong ngập');
  expect(correct('quyte')).toBe('quyet');
});

test('letters in the wrong order are put in order, before any is changed', () => {
  const words = ['phía', 'phai', 'thai'];
  const put = (text: string) => correctWords(parseQuery(text), () => false, { all: words })[0]?.join(' ');
  expect(put('thia')).toBe('thai');
  expect(put('htai')).toBe('thai');
  expect(put('thei')).toBe('thai');
});

test('words without a space between them are parted into the most frequent ones', () => {
  const words = ['chợ', 'cần', 'ban', 'hàng', 'thơ', 'thủ', 'tướng', 'banh', 'ang', 'hòa', 'bình', 'ng'];
  const put = (text: string) =>
    correctWords(parseQuery(text), (word) => words.includes(word), { all: words }).map((list) => list.join(' '))[0];
  expect(put('chợ cầnthơ')).toBe('chợ cần thơ');
  expect(put('thutuong')).toBe('thu tuong');
  expect(put('banhang')).toBe('ban hang');
  expect(put('hoàbình')).toBe('hòa bình');
  expect(put('hangng')).toBeUndefined();
});

test('a code that the archive does not hold in one piece is parted', () => {
  const words = ['covid', 'fa'];
  const put = (text: string) => correctWords(parseQuery(text), () => false, { all: words })[0]?.join(' ');
  expect(put('FA50')).toBe('fa-50');
  expect(put('covid19')).toBe('covid-19');
  expect(put('xy50')).toBeUndefined();
  expect(put('50000')).toBeUndefined();
});

test('the last word is completed, the most frequent way', () => {
  expect(correct('ngập ngh')).toBe('ngập nghi');
});

test('a text in another language is left alone', () => {
  expect(correct('ngậpp quyết')).toBe('ngập quyết');
  expect(correct('the ngậpp of another tongue altogether')).toBeUndefined();
});

test('what is known, short, a number or like nothing stays', () => {
  expect(correct('nghị quyết')).toBeUndefined();
  expect(correct('ng')).toBeUndefined();
  expect(correct('2022')).toBeUndefined();
  expect(correct('zzzzz nghị')).toBeUndefined();
});
