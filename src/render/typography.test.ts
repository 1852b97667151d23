import { expect, test } from 'vitest';
import { fc } from '../testing/properties.ts';
import { OBJECT, typographic, typographicRun } from './typography.ts';

test.each([
  ['Bà con nói "được mùa" rồi.', 'Bà con nói “được mùa” rồi.'],
  ['"Năm nay nước về sớm", ông Tư kể.', '“Năm nay nước về sớm”, ông Tư kể.'],
  ['Chị bảo:"Để tôi lo".', 'Chị bảo:“Để tôi lo”.'],
  ['("chợ nổi")', '(“chợ nổi”)'],
  ['Mô hình " lúa - tôm "', 'Mô hình “ lúa – tôm ”'],
  ['Anh kể: "Má dặn "nhớ về" rồi khóc."', 'Anh kể: “Má dặn “nhớ về” rồi khóc.”'],
  ["Vở 'Tiếng trống' và 'Lá sầu'", 'Vở ‘Tiếng trống’ và ‘Lá sầu’'],
  ['"Bài \'Ngã Bảy\' hay quá"', '“Bài ‘Ngã Bảy’ hay quá”'],
  ["Người H'Mông, M'Nông, Côte d'Ivoire", 'Người H’Mông, M’Nông, Côte d’Ivoire'],
  ["nhạc những năm '90", 'nhạc những năm ’90'],
  ['Ti-vi 55" giảm giá', 'Ti-vi 55″ giảm giá'],
  ["Gỡ hòa phút 90+2'.", 'Gỡ hòa phút 90+2′.'],
  ['Lớp "10A1" và "số 5"', 'Lớp “10A1” và “số 5”'],
  ["Lớp 'số 5' vui", 'Lớp ‘số 5’ vui'],
  ['“Đã có” và "chưa có"', '“Đã có” và “chưa có”'],
  ['Cần Thơ - Hậu Giang', 'Cần Thơ – Hậu Giang'],
  ['Vị Thanh -- Long Mỹ', 'Vị Thanh – Long Mỹ'],
  ['(CT)- Ngày 22-4-2022, Covid-19', '(CT)- Ngày 22-4-2022, Covid-19'],
  ['Rồi nước lên...', 'Rồi nước lên…'],
  ['Mục lục ..... 12', 'Mục lục ..... 12'],
  [`Lệnh "${OBJECT}" chạy`, `Lệnh “${OBJECT}” chạy`],
])('%s', (typed, printed) => {
  expect(typographic(typed)).toBe(printed);
});

test('a quotation runs on through pieces', () => {
  expect(typographicRun(['Ông nói "', 'rất', ' vui" - rồi...'])).toEqual(['Ông nói “', 'rất', ' vui” – rồi…']);
});

const signs = fc.string({
  unit: fc.constantFrom('a', 'ư', '5', ' ', '.', '-', '"', "'", '“', '”', '(', ')', '\n', '😀'),
});

test('no straight mark stays, and every word does', () => {
  fc.assert(
    fc.property(signs, (text) => {
      const once = typographic(text);
      expect(once).not.toMatch(/["']/);
      expect(once.replace(/[^aư5😀\n]/gu, '')).toBe(text.replace(/[^aư5😀\n]/gu, ''));
    }),
  );
});

test('pieces only cut the text', () => {
  fc.assert(
    fc.property(fc.array(signs.map((text) => text.replace(/[.-]/g, '"'))), (pieces) => {
      expect(typographicRun(pieces).join('')).toBe(typographic(pieces.join('')));
    }),
  );
});
