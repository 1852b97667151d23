import { hash } from 'node:crypto';
import { marksOf } from './stamps.ts';

/** What stands for a missing file's marks: it equals no number. */
const MISSING = [Number.NaN, Number.NaN, Number.NaN];

/** Digests the names and marks of the files of one folder, in whatever order their paths are told. */
export function folderDigest(contentDir: string, paths: readonly string[]): string {
  const sorted = paths.toSorted();
  const numbers = new Float64Array(sorted.length * MISSING.length);
  for (const [index, path] of sorted.entries()) {
    const marks = marksOf(contentDir, path);
    numbers.set(marks ? [marks.size, marks.mtimeMs, marks.ctimeMs] : MISSING, index * MISSING.length);
  }
  return hash('sha1', Buffer.concat([Buffer.from(sorted.join('\0')), new Uint8Array(numbers.buffer)]), 'base64url');
}
