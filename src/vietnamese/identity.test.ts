import { expect, test } from 'vitest';
import { identityOf } from './identity.ts';

test.each([
  ['Lê Hoà', 'LÊ HÒA'],
  ['Thuỷ', 'Thủy'],
  ['Ðặng Lan', 'Đặng Lan'],
  ['Ngọc Hưởng', 'Ngọc Hưởng'.normalize('NFD')],
  ['TP.HCM', 'TP HCM'],
  ['Cần Thơ – Hậu Giang', 'Cần Thơ-Hậu Giang'],
])('%s and %s are one name', (a, b) => expect(identityOf(a)).toBe(identityOf(b)));

test.each([
  ['Lê Hoa', 'Lê Hòa'],
  ['lúa', 'lụa'],
  ['C++', 'C#'],
  ['C', 'C++'],
  ['C', 'C#'],
  ['Hậu Giang', 'Hau Giang'],
])('%s and %s are two', (a, b) => expect(identityOf(a)).not.toBe(identityOf(b)));
