import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBucket, encodeBucket, LEVELS, posting, type TermPostings } from './bucket.ts';

const postings = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 2 ** 28 }), fc.nat({ max: LEVELS - 1 })), {
    selector: ([doc]) => doc,
    maxLength: 200,
  })
  .map((list) => list.sort(([a], [b]) => a - b));
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
      expect(decodeBucket(encodeBucket(terms), () => true)).toEqual(terms);
    }),
  );
});

test('only the terms that are wanted are decoded', () => {
  fc.assert(
    fc.property(bucket, fc.nat({ max: 19 }), (terms, index) => {
      const wanted = terms.filter((_, i) => i === index);
      expect(decodeBucket(encodeBucket(terms), (term) => term === wanted[0]?.term)).toEqual(wanted);
    }),
  );
});
