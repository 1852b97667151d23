import { expect, test } from 'vitest';
import { excerptAround } from './excerpt.ts';
import { markingOf, markWords, type Stretch } from './marking.ts';
import { parseQuery } from './query.ts';

const show = (parts: Stretch[] = []): string => parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const abbreviations = [
  { short: 'UBND', long: 'Ủy ban nhân dân' },
  { short: 'TP.HCM', long: 'Thành phố Hồ Chí Minh' },
];
const marking = (query: string) => markingOf(parseQuery(query), abbreviations);
const mark = (text: string, query: string): string => show(markWords(text, marking(query)));

test('words typed with and without accents are marked in the text as it is', () => {
  expect(mark('Đường sắt về miền Tây', 'duong sat')).toBe('[Đường sắt] về miền Tây');
  expect(mark('Đường sắt, đương nhiên', 'đường')).toBe('[Đường] sắt, đương nhiên');
  expect(mark('Hoà bình'.normalize('NFD'), 'hòa')).toBe('[Hoà] bình');
});

test('a word without marks among words with theirs is marked as it is looked for', () => {
  const query = parseQuery('lúa xuat khau');
  const shown = (isMeant: (word: string) => boolean) =>
    show(markWords('Lúa xuất khẩu', markingOf(query, abbreviations, isMeant)));
  expect(shown((word) => word === 'lúa')).toBe('[Lúa xuất khẩu]');
  expect(shown(() => true)).toBe('[Lúa] xuất khẩu');
});

test('only whole words are marked', () => {
  expect(mark('Cá trê, cá tra và tra cứu', 'tra')).toBe('Cá trê, cá [tra] và [tra] cứu');
});

test('a text is not changed by being marked', () => {
  const text = 'Chợ nổi: “Ngã Bảy” – 1.400 ghe (2024).';
  expect(
    markWords(text, marking('ngã 1400 ghe'))
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
  expect(markWords('', marking('lúa'))).toEqual([]);
});

test('the other form of an abbreviation is marked, as a whole', () => {
  expect(mark('Uỷ ban nhân dân xã họp', 'ubnd xã')).toBe('[Uỷ ban nhân dân xã] họp');
  expect(mark('Bạn đọc ở một ban của dân', 'ubnd')).toBe('Bạn đọc ở một ban của dân');
  expect(mark('UBND xã', 'uy ban nhan dan')).toBe('[UBND] xã');
  expect(mark('Mưa ở TP.HCM', 'thành phố hồ chí minh')).toBe('Mưa ở [TP].[HCM]');
  expect(mark('UBND xã', 'ủy ban')).toBe('UBND xã');
});

test('an excerpt holds the place with the most words looked for', () => {
  const filler = 'Không có gì ở đây cả. '.repeat(20);
  const text = `${filler}Chỉ có lúa. ${filler}Giá lúa hè thu tăng mạnh. ${filler}`;
  const excerpt = show(excerptAround(text, marking('giá lúa thu')));
  expect(excerpt).toContain('[Giá lúa] hè [thu] tăng');
  expect(excerpt).toMatch(/^… .* …$/);
  expect(excerpt.length).toBeLessThan(300);
  expect(excerptAround(text, marking('mía'))).toBeUndefined();
  expect(show(excerptAround('Giá lúa', marking('lúa')))).toBe('Giá [lúa]');
  const unbroken = '/dài'.repeat(200);
  const cut = show(excerptAround(`Xem ${unbroken}/lúa${unbroken}`, marking('lúa')));
  expect(cut).toMatch(/^… \[lúa\](\/dài)+/);
  expect(cut.length).toBeGreaterThan(200);
});
