import { expect, test } from 'vitest';
import { excerptAround } from './excerpt.ts';
import { markWords, type Stretch, wordsToMark } from './marking.ts';
import { parseQuery } from './query.ts';

const show = (parts: Stretch[] = []): string => parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const mark = (text: string, query: string): string => {
  const { words, accented } = parseQuery(query);
  return show(markWords(text, words, accented));
};

test('words typed with and without accents are marked in the text as it is', () => {
  expect(mark('Đường sắt về miền Tây', 'duong sat')).toBe('[Đường sắt] về miền Tây');
  expect(mark('Đường sắt, đương nhiên', 'đường')).toBe('[Đường] sắt, đương nhiên');
  expect(mark('Hoà bình'.normalize('NFD'), 'hòa')).toBe('[Hoà] bình');
});

test('only whole words are marked', () => {
  expect(mark('Cá trê, cá tra và tra cứu', 'tra')).toBe('Cá trê, cá [tra] và [tra] cứu');
});

test('a text is not changed by being marked', () => {
  const text = 'Chợ nổi: “Ngã Bảy” – 1.400 ghe (2024).';
  expect(
    markWords(text, parseQuery('ngã 1400 ghe').words, true)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
  expect(markWords('', ['lúa'], true)).toEqual([]);
});

test('the other form of an abbreviation is marked too', () => {
  const abbreviations = [{ short: 'UBND', long: 'Ủy ban nhân dân' }];
  expect(wordsToMark(parseQuery('ubnd xã'), abbreviations)).toEqual(['ubnd', 'xã', 'ủy', 'ban', 'nhân', 'dân']);
  expect(wordsToMark(parseQuery('uy ban nhan dan'), abbreviations)).toContain('ubnd');
  expect(wordsToMark(parseQuery('ủy ban'), abbreviations)).toEqual(['ủy', 'ban']);
});

test('an excerpt holds the place with the most words looked for', () => {
  const filler = 'Không có gì ở đây cả. '.repeat(20);
  const text = `${filler}Chỉ có lúa. ${filler}Giá lúa hè thu tăng mạnh. ${filler}`;
  const excerpt = show(excerptAround(text, ['giá', 'lúa', 'thu'], true));
  expect(excerpt).toContain('[Giá lúa] hè [thu] tăng');
  expect(excerpt).toMatch(/^… .* …$/);
  expect(excerpt.length).toBeLessThan(300);
  expect(excerptAround(text, ['mía'], true)).toBeUndefined();
  expect(show(excerptAround('Giá lúa', ['lúa'], true))).toBe('Giá [lúa]');
});
