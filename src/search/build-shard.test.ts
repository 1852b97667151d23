import { expect, test } from 'vitest';
import type { Article } from '../model/article.ts';
import { buildShard } from './build-shard.ts';
import { SMALLEST_SPLIT } from './partition.ts';

const SYLLABLES = ['lúa', 'tôm', 'chợ', 'nổi', 'khóm', 'mía', 'kinh', 'rạch', 'vườn', 'đồng', 'nước', 'mặn'];

/** An article of some 300 different words. */
const made = (number: number): { article: Article; text: string } => ({
  article: {
    title: `Tin số ${number} từ chợ nổi`,
    lead: 'Người dân trong xã bắt đầu vụ mới',
    at: `2026-11-${String(1 + (number % 28)).padStart(2, '0')}T07:30`,
    address: `/2026/11/tin-${number}.html`,
    category: 'thoi-su',
    kind: 'article',
    authors: [],
  } as unknown as Article,
  text: Array.from({ length: 300 }, (_, i) => `${SYLLABLES[i % SYLLABLES.length]} ${number * 7 + i}`).join(' '),
});

/** How many chunks the bundles of a shard have. */
async function chunksOf(articles: { article: Article; text: string }[]): Promise<number> {
  const files = await Array.fromAsync(buildShard('2026-11-01', articles, []));
  return files.filter(([address]) => address.endsWith('.pf_index')).length;
}
const several = (count: number) => Array.from({ length: count }, (_, number) => made(number));

test('a shard of a few days, made anew with every article, is one chunk in each bundle', async () => {
  expect(await chunksOf(several(2 * SMALLEST_SPLIT))).toBe(2);
  expect(await chunksOf(several(2 * SMALLEST_SPLIT + 1))).toBeGreaterThan(10);
});

test('so is a single day of many articles', async () => {
  const ofOneDay = several(4 * SMALLEST_SPLIT).map(({ article, text }) => ({
    article: { ...article, at: '2026-11-01T07:30' },
    text,
  }));
  expect(await chunksOf(ofOneDay as { article: Article; text: string }[])).toBe(2);
});
