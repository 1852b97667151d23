import { expect, test } from 'vitest';
import { TEXTS_SLOT, VERY_OFTEN_ROOM } from '../slots.ts';
import { wordToken } from '../token.ts';
import type { Occurrences } from './postings.ts';
import { parseQuery } from './query.ts';
import { isExact, MAYBE, NO, readTexts, readTitles, YES } from './shard-hits.ts';
import type { Source } from './source.ts';
import { createSyllableList } from './syllable-list.ts';

/** A place in a text where words stand that are not often there. */
const LAST = TEXTS_SLOT - 2;

/**
 * A shard of 3,000 articles; all but the first 500 hold "tỉnh" in their texts. Only one that has it often is listed for it.
 */
const shard = { key: '2024-01-01-0', from: '2024-01-01', to: '2024-12-31', count: 3000 };
const places: Record<string, Record<string, Occurrences>> = {
  titles: {
    lúa: [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
    ],
    tỉnh: [[0, 3]],
  },
  texts: {
    giá: [[2, LAST]],
    gạo: [
      [3, LAST],
      [4, 0],
    ],
    tỉnh: [[600, VERY_OFTEN_ROOM - 1]],
  },
};
const find = (kind: string) => async (token: string) =>
  Object.entries(places[kind] ?? {}).find(([word]) => wordToken(word) === token)?.[1] ?? [];
const source = {
  syllables: async () => createSyllableList([['lúa', 'giá', 'gạo'], ...Array.from({ length: 21 }, () => []), ['tỉnh']]),
  shard: () => ({ titles: find('titles'), texts: find('texts') }),
} as unknown as Source;

test.each([
  ['lúa', [YES, YES, YES, YES]],
  ['lúa -giá', [YES, YES, NO, YES]],
  ['lúa -tỉnh', [NO, MAYBE, MAYBE, MAYBE]],
  ['lúa -"giá gạo"', [YES, YES, YES, YES]],
  ['lúa -"lúa gạo"', [YES, YES, YES, MAYBE]],
  ['lúa -"lúa tỉnh"', [MAYBE, MAYBE, MAYBE, MAYBE]],
  ['lúa "giá"', [NO, NO, YES, NO]],
  ['lúa "lúa tỉnh"', [MAYBE, MAYBE, MAYBE, MAYBE]],
  ['lúa "lúa, giá" -gạo', [NO, NO, MAYBE, NO]],
])('whether articles are results of %s, as far as the index tells', async (text, states) => {
  const query = parseQuery(text);
  const hits = await readTitles(source, shard, query, {}, {});
  const asked = query.words.map(() => 'all' as const);
  expect([...(await readTexts(source, hits, query, asked, {})).allowed.subarray(0, 4)]).toEqual(states);
});

test.each([
  ['none', []],
  ['very often', [4]],
  ['all', [3, 4]],
] as const)('of texts that hold a word, %s are taken where they are asked for', async (asked, articles) => {
  const query = parseQuery('gạo');
  const hits = await readTexts(source, await readTitles(source, shard, query, {}, {}), query, [asked], {});
  expect(
    [...(hits.words[0]?.weights.entries() ?? [])].flatMap(([article, weight]) => (weight > 0 ? [article] : [])),
  ).toEqual(articles);
});

test('whose marks are meant', () => {
  // Of 2 ** 10 articles and more, and of 2 or 3.
  const common = ['hamas', 'tranh', 'tránh', 'đường'];
  const syllables = createSyllableList([[], [], ['hámas', 'duong'], ...Array.from({ length: 17 }, () => []), common]);
  const meant = (text: string) => {
    const query = parseQuery(text);
    return query.words.filter((word) => isExact(word, query, syllables));
  };
  expect(meant('tranh hamas duong khqt')).toEqual(['hamas']);
  expect(meant('tránh tranh hamas duong')).toEqual(['tránh', 'tranh', 'hamas']);
});
