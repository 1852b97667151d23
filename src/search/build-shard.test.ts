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

test('a shard of a few days, made anew with every article, is one chunk in each bundle', async () => {
  const articles = Array.from({ length: 2 * SMALLEST_SPLIT }, (_, number) => made(number));
  const files = await Array.fromAsync(buildShard('2026-11-01', articles, []));
  expect(files.filter(([address]) => address.endsWith('.pf_index'))).toHaveLength(2);
});
