import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBucket, encodeBucket, LEVELS, posting, type TermPostings } from './bucket.ts';

const ARTICLES = 2 ** 24;
const postings = fc
  .uniqueArray(fc.tuple(fc.nat({ max: ARTICLES - 1 }), fc.nat({ max: LEVELS - 1 })), {
    selector: ([doc]) => doc,
    maxLength: 200,
  })
  .map((list) => list.sort(([docA, a], [docB, b]) => b - a || docA - docB));
const bucket = fc
  .uniqueArray(fc.record({ term: fc.string({ unit: 'grapheme' }), postings, unlisted: fc.nat() }), {
    selector: ({ term }) => term,
    maxLength: 20,
  })
  .map((terms): TermPostings[] =>
    terms.map(({ term, postings, unlisted }) => ({
      term,
      postings: Uint32Array.from(postings, ([doc, level]) => posting(doc, level)),
      unlisted,
    })),
  );

test('what is encoded is decoded', () => {
  fc.assert(
    fc.property(bucket, (terms) => {
      expect(decodeBucket(encodeBucket(terms, ARTICLES), () => true)).toEqual(terms);
    }),
  );
});

test('only the terms that are wanted are decoded', () => {
  fc.assert(
    fc.property(bucket, fc.nat({ max: 19 }), (terms, index) => {
      const wanted = terms.filter((_, i) => i === index);
      expect(decodeBucket(encodeBucket(terms, ARTICLES), (term) => term === wanted[0]?.term)).toEqual(wanted);
    }),
  );
});
