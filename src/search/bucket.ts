/*
 * A bucket is one file of a shard's index: the terms of one hash with the articles that hold them. Its bytes, before
 * compression (raw deflate): the number of terms; for each term the length of its UTF-8 bytes, these bytes, the length of its
 * postings, and how many articles more hold it than are listed; then the postings of all terms. A posting is
 * 8 × (distance to the article before) + level, all numbers as LEB128 varints. Levels, 0 to 7, say how much the article is
 * about the term.
 *
 * Articles that only mention in passing what much of the shard mentions are not listed there, but in the bucket's tail: a file
 * of the same form, which only questions that turn on it ask for.
 */

export const LEVELS = 8;

/** An article that holds a term: its number within the shard, and how much it is about the term, as one number. */
export const posting = (doc: number, level: number): number => doc * LEVELS + level;
export const docOf = (posting: number): number => Math.floor(posting / LEVELS);
export const levelOf = (posting: number): number => posting % LEVELS;

export interface TermPostings {
  term: string;
  /** Ascending. */
  postings: Uint32Array;
  /** How many articles more hold the term; they are listed in the tail. */
  unlisted: number;
}

/** Growing bytes with varints. */
class Writer {
  bytes = new Uint8Array(4096);
  length = 0;

  varint(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest >= 128) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(2 * (this.length + more));
    grown.set(this.bytes);
    this.bytes = grown;
  }

  result(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** The bytes of a bucket. The terms must be sorted by code units, for the same terms to give the same bytes. */
export function encodeBucket(terms: readonly TermPostings[]): Uint8Array {
  const encoder = new TextEncoder();
  const head = new Writer();
  const body = new Writer();
  head.varint(terms.length);
  for (const { term, postings, unlisted } of terms) {
    const start = body.length;
    let previous = -1;
    for (const one of postings) {
      body.varint(posting(docOf(one) - previous, levelOf(one)));
      previous = docOf(one);
    }
    const name = encoder.encode(term);
    head.varint(name.length);
    head.append(name);
    head.varint(body.length - start);
    head.varint(unlisted);
  }
  head.append(body.result());
  return head.result();
}

/** The postings of those terms of a bucket that are wanted. */
export function decodeBucket(bytes: Uint8Array, isWanted: (term: string) => boolean): TermPostings[] {
  const decoder = new TextDecoder();
  let at = 0;
  const varint = (): number => {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
      shift += 7;
    }
  };
  const count = varint();
  const wanted: { term: string; start: number; length: number; unlisted: number }[] = [];
  let start = 0;
  for (let i = 0; i < count; i++) {
    const size = varint();
    const term = decoder.decode(bytes.subarray(at, at + size));
    at += size;
    const length = varint();
    const unlisted = varint();
    if (isWanted(term)) wanted.push({ term, start, length, unlisted });
    start += length;
  }
  const body = at;
  return wanted.map(({ term, start, length, unlisted }) => {
    const postings: number[] = [];
    let doc = -1;
    for (at = body + start; at < body + start + length; ) {
      const coded = varint();
      doc += docOf(coded);
      postings.push(posting(doc, levelOf(coded)));
    }
    return { term, postings: Uint32Array.from(postings), unlisted };
  });
}
