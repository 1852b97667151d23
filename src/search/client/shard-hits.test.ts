import { expect, test } from 'vitest';
import { OFTEN_ROOM } from '../slots.ts';
import { wordToken } from '../token.ts';
import type { Occurrences } from './found.ts';
import { parseQuery } from './query.ts';
import { MAYBE, NO, readTexts, readTitles, YES } from './shard-hits.ts';
import type { Source } from './source.ts';
import { createSyllableList } from './syllable-list.ts';

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
  texts: { giá: [[2, 50]], gạo: [[3, 50]], tỉnh: [[600, OFTEN_ROOM]] },
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
  const tells = query.words.map(() => true);
  expect([...(await readTexts(source, hits, query, tells, {})).allowed.subarray(0, 4)]).toEqual(states);
});
