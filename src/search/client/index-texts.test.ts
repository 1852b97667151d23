import { afterEach, expect, test, vi } from 'vitest';
import { decodeBucket } from '../bucket.ts';
import { bucketOf } from '../term.ts';
import { CORPUS } from '../testing/corpus.ts';
import { indexTexts } from './index-texts.ts';

const articles = CORPUS.map(({ article: { title, lead = '' }, text }) => ({ title, lead, text, facets: [] }));
const termsOf = (bytes: Uint8Array) => decodeBucket(bytes, () => true).map(({ term }) => term);

afterEach(() => vi.restoreAllMocks());

test('every term is in the bucket of its hash', async () => {
  const buckets = await indexTexts(articles, [], async () => {});
  const terms = buckets.flatMap((bytes, bucket) => termsOf(bytes).map((term) => ({ term, bucket })));
  expect(terms.map(({ term }) => term)).toContain('đường sắt');
  for (const { term, bucket } of terms) expect(bucketOf(term, buckets.length)).toBe(bucket);
});

test('gives the thread back whenever it has held it for a slice, whatever the device', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 5));
  let held = 0;
  let longest = 0;
  await indexTexts(articles, [], async () => {
    longest = Math.max(longest, now - held);
    held = now;
  });
  expect(held).toBeGreaterThan(articles.length);
  expect(longest).toBeLessThanOrEqual(25);
});
