import { expect, test } from 'vitest';
import { bucketOf, pairTerm } from './term.ts';

const WORDS = 'đường đương mía lúa tôm cá chợ nổi cầu khóm vườn kinh rạch nước phù sa mùa gió'.split(' ');

test.each([2, 3, 152, 13_957])('of %i buckets none holds words and pairs', (buckets) => {
  const ofWords = new Set(WORDS.map((word) => bucketOf(word, buckets)));
  const ofPairs = WORDS.map((word, i) => bucketOf(pairTerm(word, WORDS[i - 1] ?? 'xa'), buckets));
  for (const bucket of ofPairs) expect(ofWords).not.toContain(bucket);
  for (const bucket of [...ofWords, ...ofPairs]) expect(bucket).toBeLessThan(buckets);
});

test('terms that fold alike share a bucket', () => {
  expect(bucketOf('đường', 999)).toBe(bucketOf('duong', 999));
  expect(bucketOf('đường sắt', 999)).toBe(bucketOf('duong sat', 999));
});
