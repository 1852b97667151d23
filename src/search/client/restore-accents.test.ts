import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';
import { restoreAccents } from './restore-accents.ts';

const spellings = new Map([
  ...Object.entries({
    đường: 50,
    dương: 80,
    đương: 9,
    sắt: 20,
    sát: 60,
    sat: 2,
    'đường sắt': 12,
    'dương sát': 0,
    tàu: 8,
    tau: 1,
  }),
]);
const restore = (text: string): string | undefined => restoreAccents(parseQuery(text), spellings)?.join(' ');

test('the spelling that stands side by side wins over the most frequent one', () => {
  expect(restore('duong sat')).toBe('đường sắt');
  expect(restore('duong')).toBe('dương');
});

test('words that the archive does not hold stay as they were typed', () => {
  expect(restore('tau abc')).toBe('tàu abc');
  expect(restore('abc')).toBeUndefined();
});

test('words typed with marks keep them; others get theirs where the archive leaves no doubt', () => {
  expect(restore('đường sat')).toBe('đường sắt');
  expect(restore('dường sat')).toBeUndefined();
  expect(restore('đường tau')).toBeUndefined();
  expect(restore('đường sắt')).toBeUndefined();
});

test('nothing is offered for what is more than words', () => {
  expect(restore('"duong sat"')).toBeUndefined();
  expect(restore('duong -sat')).toBeUndefined();
  expect(restore('')).toBeUndefined();
});
