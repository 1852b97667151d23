/** The postings of a table, row by row: the key of the term, the article, and how much it is about the term. */
export interface PostingColumns {
  keys: Float64Array;
  docs: Uint32Array;
  levels: Uint8Array;
}

/** A growing table of postings in typed arrays, since there are millions of them. */
export function createPostingsTable() {
  let keys = new Float64Array(4096);
  let docs = new Uint32Array(4096);
  let levels = new Uint8Array(4096);
  let length = 0;
  const grow = (): void => {
    const size = keys.length * 2;
    const [oldKeys, oldDocs, oldLevels] = [keys, docs, levels];
    keys = new Float64Array(size);
    docs = new Uint32Array(size);
    levels = new Uint8Array(size);
    keys.set(oldKeys);
    docs.set(oldDocs);
    levels.set(oldLevels);
  };
  return {
    push(key: number, doc: number, level: number): void {
      if (length === keys.length) grow();
      keys[length] = key;
      docs[length] = doc;
      levels[length++] = level;
    },
    columns: (): PostingColumns => ({ keys, docs, levels }),
    /** The rows of each bucket, in the order in which they were pushed. */
    partition(count: number, bucketOfKey: (key: number) => number): Uint32Array[] {
      const starts = new Uint32Array(count + 1);
      const buckets = new Uint32Array(length);
      for (let row = 0; row < length; row++) {
        const bucket = bucketOfKey(keys[row] ?? 0);
        buckets[row] = bucket;
        starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
      }
      for (let bucket = 0; bucket < count; bucket++)
        starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
      const next = starts.slice();
      const order = new Uint32Array(length);
      for (let row = 0; row < length; row++) {
        const bucket = buckets[row] ?? 0;
        const at = next[bucket] ?? 0;
        order[at] = row;
        next[bucket] = at + 1;
      }
      return Array.from({ length: count }, (_, bucket) => order.subarray(starts[bucket], starts[bucket + 1]));
    },
  };
}
