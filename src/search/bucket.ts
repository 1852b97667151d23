/*
 * A bucket is one file of a shard's index: the terms of one hash with the articles that hold them. Its bytes, before
 * compression (raw deflate), begin with numbers as LEB128 varints: how many articles the shard has, and how many terms there
 * are; for each term the length of its UTF-8 bytes, these bytes, how many articles more hold it than are listed, one bit for each
 * level at which articles are listed, and from the highest of these levels down how many are. Levels, 0 to 7, say how much an
 * article is about the term. In the same order follow the articles of each term and level, as bits from the lowest of each byte:
 * how many articles lie between one and the one before, as a Golomb–Rice code: about as short as can be for articles that are
 * scattered by chance, and never much longer for others.
 *
 * Articles that only mention in passing what much of the shard mentions are not listed there, but in the bucket's tail: a file
 * of the same form, which only questions that turn on it ask for.
 */

export const LEVELS = 8;

/** An article that holds a term: its number within the shard, below 2 ** 24, and how much it is about the term, as one number. */
export const posting = (doc: number, level: number): number => doc * LEVELS + level;
export const docOf = (posting: number): number => posting >>> 3;
export const levelOf = (posting: number): number => posting & 7;

export interface TermPostings {
  term: string;
  /** From the highest level down, those of each level ascending. */
  postings: Uint32Array;
  /** How many articles more hold the term; they are listed in the tail. */
  unlisted: number;
}

const LEVELS_DOWN: readonly number[] = Array.from({ length: LEVELS }, (_, i) => LEVELS - 1 - i);

function countLevels(postings: Uint32Array): Uint32Array {
  const counts = new Uint32Array(LEVELS);
  for (let i = 0; i < postings.length; i++) {
    const level = levelOf(postings[i] ?? 0);
    counts[level] = (counts[level] ?? 0) + 1;
  }
  return counts;
}

/** Ascending postings in the order that a bucket has them in. */
export function sortByLevel(postings: Uint32Array): Uint32Array {
  const next = countLevels(postings);
  let start = 0;
  for (const level of LEVELS_DOWN) {
    start += next[level] ?? 0;
    next[level] = start - (next[level] ?? 0);
  }
  const sorted = new Uint32Array(postings.length);
  for (let i = 0; i < postings.length; i++) {
    const one = postings[i] ?? 0;
    const at = next[levelOf(one)] ?? 0;
    sorted[at] = one;
    next[levelOf(one)] = at + 1;
  }
  return sorted;
}

/**
 * The bytes of a bucket. The terms must be sorted by code units, for the same terms to give the same bytes.
 * @param articles of the shard
 */
export function encodeBucket(terms: readonly TermPostings[], articles: number): Uint8Array {
  const encoder = new TextEncoder();
  const head = new Writer();
  const body = new Writer();
  head.varint(articles);
  head.varint(terms.length);
  for (const { term, postings, unlisted } of terms) {
    const counts = countLevels(postings);
    const name = encoder.encode(term);
    head.varint(name.length);
    head.append(name);
    head.varint(unlisted);
    head.varint(counts.reduce((held, count, level) => (count > 0 ? held | (1 << level) : held), 0));
    let at = 0;
    for (const level of LEVELS_DOWN) {
      const count = counts[level] ?? 0;
      if (count === 0) continue;
      head.varint(count);
      const length = remainderLength(articles, count);
      let previous = -1;
      for (const end = at + count; at < end; at++) {
        const doc = docOf(postings[at] ?? 0);
        body.rice(doc - previous - 1, length);
        previous = doc;
      }
    }
  }
  head.append(body.result());
  return head.result();
}

/** The postings of those terms of a bucket that are wanted. */
export function decodeBucket(bytes: Uint8Array, isWanted: (term: string) => boolean): TermPostings[] {
  const decoder = new TextDecoder();
  const reader = new Reader(bytes);
  const articles = reader.varint();
  const heads = Array.from({ length: reader.varint() }, () => {
    const term = decoder.decode(reader.take(reader.varint()));
    const unlisted = reader.varint();
    const held = reader.varint();
    const counts = LEVELS_DOWN.map((level) => (held & (1 << level) ? reader.varint() : 0));
    return { term, unlisted, counts };
  });
  return heads.flatMap(({ term, unlisted, counts }) => {
    const postings = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
    let at = 0;
    counts.forEach((count, i) => {
      reader.level(postings.subarray(at, at + count), LEVELS_DOWN[i] ?? 0, remainderLength(articles, count));
      at += count;
    });
    return isWanted(term) ? [{ term, postings, unlisted }] : [];
  });
}

/** How many bits of a distance are written as they are: those that differ by chance where so many articles are scattered. */
const remainderLength = (articles: number, count: number): number => 31 - Math.clz32(articles / (count || 1));

/** Growing bytes with varints, then bits. */
class Writer {
  private bytes = new Uint8Array(4096);
  private length = 0;
  /** Bits that do not fill a byte yet. */
  private held = 0;
  private heldLength = 0;

  varint(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A number as its multiples of 2 ** length in ones, a zero, and the rest. */
  rice(value: number, length: number): void {
    let ones = value >>> length;
    for (; ones >= 16; ones -= 16) this.bits(0xffff, 16);
    this.bits((1 << ones) - 1, ones + 1);
    this.bits(value & ((1 << length) - 1), length);
  }

  result(): Uint8Array {
    if (this.heldLength > 0) this.bits(0, 8 - this.heldLength);
    return this.bytes.subarray(0, this.length);
  }

  /** The lowest bits of a number, 24 at most. */
  private bits(value: number, length: number): void {
    this.held |= value << this.heldLength;
    this.heldLength += length;
    for (; this.heldLength >= 8; this.heldLength -= 8) {
      this.byte(this.held & 255);
      this.held >>>= 8;
    }
  }

  private byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(2 * (this.length + more));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}

/** Reads what a {@link Writer} has written. */
class Reader {
  private readonly bytes: Uint8Array;
  /** In bits. */
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at / 8] ?? 0;
      this.at += 8;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  take(length: number): Uint8Array {
    const start = this.at / 8;
    this.at += 8 * length;
    return this.bytes.subarray(start, start + length);
  }

  /** Fills a list with the postings of one level. A phone does this before its engine has compiled it: it calls little. */
  level(postings: Uint32Array, level: number, length: number): void {
    const { bytes } = this;
    let { at } = this;
    /** At least 25 bits from here on; zeros beyond the end. */
    const peek = (): number => {
      const byte = at >>> 3;
      return (
        ((bytes[byte] ?? 0) |
          ((bytes[byte + 1] ?? 0) << 8) |
          ((bytes[byte + 2] ?? 0) << 16) |
          ((bytes[byte + 3] ?? 0) << 24)) >>>
        (at & 7)
      );
    };
    let doc = -1;
    for (let i = 0; i < postings.length; i++) {
      let high = 0;
      let bits = peek();
      for (; (bits & 0xffff) === 0xffff; bits = peek()) {
        high += 16;
        at += 16;
      }
      const ones = 31 - Math.clz32(~bits & (bits + 1));
      at += ones + 1;
      const low = ones + 1 + length <= 25 ? bits >>> (ones + 1) : peek();
      at += length;
      doc += 1 + (((high + ones) << length) | (low & ((1 << length) - 1)));
      postings[i] = posting(doc, level);
    }
    this.at = at;
  }
}
