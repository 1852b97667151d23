import { hash } from 'node:crypto';
import { statOf } from './file-stat.ts';

/** What stands for a missing file's stat: it equals no number. */
const MISSING = [Number.NaN, Number.NaN, Number.NaN];

/** Digests the names and stat of the files of one folder, in whatever order their paths are told. */
export function folderDigest(contentDir: string, paths: readonly string[]): string {
  const sorted = paths.toSorted();
  const numbers = new Float64Array(sorted.length * MISSING.length);
  for (const [index, path] of sorted.entries()) {
    const stat = statOf(contentDir, path);
    numbers.set(stat ? [stat.size, stat.mtimeMs, stat.ctimeMs] : MISSING, index * MISSING.length);
  }
  return hash('sha1', Buffer.concat([Buffer.from(sorted.join('\0')), new Uint8Array(numbers.buffer)]), 'base64url');
}
