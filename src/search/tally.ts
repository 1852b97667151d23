/**
 * Sums by key, for keys that are integers below 2 ** 48. Keys are numbered from 0 in the order in which they come; emptied, it
 * begins anew in the memory that it has. A table in typed arrays, since a shard's index is made from tens of millions of sums.
 */
export class Tally {
  /** How many keys there are; `keys` and `sums` hold theirs up to here. */
  size = 0;
  keys = new Float64Array(512);
  sums = new Float64Array(512);
  /** One more than the number of the key that stands there; a key stands at the first free place from its hash. */
  private places = new Int32Array(2048);

  /** Adds to the sum of a key, and tells the key's number. */
  add(key: number, amount: number): number {
    const last = this.places.length - 1;
    let place = hashOf(key) & last;
    for (let held = this.places[place]; held; held = this.places[place]) {
      if (this.keys[held - 1] === key) {
        this.sums[held - 1] = (this.sums[held - 1] ?? 0) + amount;
        return held - 1;
      }
      place = (place + 1) & last;
    }
    if (this.size === this.keys.length) {
      this.grow();
      return this.add(key, amount);
    }
    this.keys[this.size] = key;
    this.sums[this.size] = amount;
    this.places[place] = ++this.size;
    return this.size - 1;
  }

  clear(): void {
    this.size = 0;
    this.places.fill(0);
  }

  private grow(): void {
    const { keys, sums, size } = this;
    this.keys = new Float64Array(2 * size);
    this.sums = new Float64Array(2 * size);
    this.places = new Int32Array(8 * size);
    this.size = 0;
    for (let number = 0; number < size; number++) this.add(keys[number] ?? 0, sums[number] ?? 0);
  }
}

const hashOf = (key: number): number => {
  const bits = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 2 ** 24) | 0, 0x85ebca6b);
  return bits ^ (bits >>> 15);
};
