import { expect, test } from 'vitest';
import { parseQuery } from './query.ts';

const terms = (text: string) => parseQuery(text).pairs.map(({ term }) => term);

test('words and their pairs, each once, in the order typed', () => {
  const query = parseQuery('Giá lúa, giá LÚA');
  expect(query.words).toEqual(['giá', 'lúa']);
  expect(query.typed).toEqual(['giá', 'lúa', 'giá', 'lúa']);
  expect(query.pairs).toEqual([
    { first: 0, second: 1, term: 'giá lúa' },
    { first: 1, second: 0, term: 'lúa giá' },
  ]);
});

test('several phrases among words, in any kind of quotation marks', () => {
  const query = parseQuery('lễ hội "chợ nổi" ở “Ngã Bảy" «sông Hậu');
  expect(query.phrases).toEqual([
    ['chợ', 'nổi'],
    ['ngã', 'bảy'],
    ['sông', 'hậu'],
  ]);
  expect(query.words).toEqual(['lễ', 'hội', 'chợ', 'nổi', 'ở', 'ngã', 'bảy', 'sông', 'hậu']);
});

test('a minus excludes a word or a phrase, but not within a code', () => {
  expect(parseQuery('lúa -giá -"xuất khẩu"')).toMatchObject({ words: ['lúa'], excluded: [['giá'], ['xuất', 'khẩu']] });
  expect(parseQuery('02-NQ/TU COVID-19')).toMatchObject({ words: ['02', 'nq', 'tu', 'covid', '19'], excluded: [] });
  for (const dash of ['-', '−', '–', '—', '‐', '‑', '－'])
    expect(parseQuery(`lúa ${dash}giá`)).toMatchObject({ words: ['lúa'], excluded: [['giá']] });
  expect(parseQuery('lúa - giá')).toMatchObject({ words: ['lúa', 'giá'], excluded: [] });
  expect(parseQuery('-mía')).toMatchObject({ words: [], excluded: [['mía']] });
});

test('whether marks were typed', () => {
  expect(parseQuery('duong sat').accented).toBe(false);
  expect(parseQuery('đuong sat').accented).toBe(true);
  expect(parseQuery('lua -gia').accented).toBe(false);
});

test('Unicode forms and tone placements give one query', () => {
  expect(parseQuery('Hoà bình'.normalize('NFD'))).toEqual(parseQuery('hòa bình'));
});

test('nothing to look for', () => {
  for (const text of ['', ' ', '"" -', '…']) expect(parseQuery(text).words).toEqual([]);
  expect(terms('lúa')).toEqual([]);
});
