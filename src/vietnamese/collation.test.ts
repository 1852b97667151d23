import { expect, test } from 'vitest';
import { fc } from '../testing/properties.ts';
import { compareVietnamese } from './collation.ts';

test('the Vietnamese alphabet, tones after letters, numbers by value', () => {
  const sorted = ['An', 'Ăn', 'Ân', 'Dũng', 'Đức', 'Em', 'Êm', 'Kỳ 2', 'Kỳ 10', 'Ong', 'Ông', 'Ơn', 'Ung', 'Ưng'];
  expect([...sorted].reverse().sort(compareVietnamese)).toEqual(sorted);
  expect(['mạ', 'mã', 'má', 'mả', 'mà', 'ma'].sort(compareVietnamese)).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ']);
});

test('only identical texts tie', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(compareVietnamese(a, b) === 0).toBe(a === b);
      expect(Math.sign(compareVietnamese(a, b)) + Math.sign(compareVietnamese(b, a))).toBe(0);
    }),
  );
});
