import { Tally } from './tally.ts';

/** Rows are kept in so many groups, so that the rows of one lie together in the processor's cache. */
const GROUPS = 64;
/** Rows are added to chunks of this size, which are not moved as a table grows. */
const CHUNK = 4096;

/** The postings of a key in the order in which they were added; a posting is one number. */
export interface KeyPostings {
  key: number;
  postings: Uint32Array;
}

interface Chunk {
  keys: Float64Array;
  postings: Uint32Array;
  length: number;
}

/** Gathers postings by the bucket of their key, millions of them, in typed arrays. */
export function createPostingsTable(buckets: number, bucketOf: (key: number) => number) {
  const bucketsOfGroup = Math.ceil(buckets / GROUPS);
  const groups = Array.from({ length: Math.ceil(buckets / bucketsOfGroup) }, (): Chunk[] => []);
  const newChunk = (group: Chunk[]): Chunk => {
    const chunk = { keys: new Float64Array(CHUNK), postings: new Uint32Array(CHUNK), length: 0 };
    group.push(chunk);
    return chunk;
  };
  return {
    add(key: number, posting: number): void {
      const group = groups[Math.floor(bucketOf(key) / bucketsOfGroup)] ?? [];
      let chunk = group.at(-1);
      if (chunk === undefined || chunk.length === CHUNK) chunk = newChunk(group);
      chunk.keys[chunk.length] = key;
      chunk.postings[chunk.length++] = posting;
    },
    /** The keys of each bucket, by the number of the bucket. */
    *buckets(): Generator<KeyPostings[]> {
      for (const [index, group] of groups.entries()) {
        const first = index * bucketsOfGroup;
        const found = Array.from({ length: Math.min(bucketsOfGroup, buckets - first) }, (): KeyPostings[] => []);
        for (const one of byKey(group)) found[bucketOf(one.key) - first]?.push(one);
        yield* found;
      }
    },
  };
}

/** The rows of some chunks, key by key. */
function byKey(chunks: readonly Chunk[]): KeyPostings[] {
  const tally = new Tally();
  const numbers = chunks.map(({ keys, length }) => {
    const list = new Uint32Array(length);
    for (let row = 0; row < length; row++) list[row] = tally.add(keys[row] ?? 0, 1);
    return list;
  });
  const ends = new Uint32Array(tally.size);
  for (let number = 1; number < tally.size; number++)
    ends[number] = (ends[number - 1] ?? 0) + (tally.sums[number - 1] ?? 0);
  const sorted = new Uint32Array(chunks.reduce((sum, { length }) => sum + length, 0));
  chunks.forEach(({ postings, length }, index) => {
    const list = numbers[index] ?? new Uint32Array();
    for (let row = 0; row < length; row++) {
      const number = list[row] ?? 0;
      const at = ends[number] ?? 0;
      sorted[at] = postings[row] ?? 0;
      ends[number] = at + 1;
    }
  });
  return Array.from(ends, (end, number) => ({
    key: tally.keys[number] ?? 0,
    postings: sorted.subarray(end - (tally.sums[number] ?? 0), end),
  }));
}
