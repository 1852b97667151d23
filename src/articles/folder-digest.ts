import { createHash } from 'node:crypto';
import { marksOf } from './stamps.ts';

/** Digests the names and marks of the files of one folder, in whatever order their paths are told. */
export function folderDigest(contentDir: string, paths: readonly string[]): string {
  const hash = createHash('sha1');
  for (const path of paths.toSorted()) {
    const marks = marksOf(contentDir, path);
    hash.update(`${path}\0${marks?.size}\0${marks?.mtimeMs}\0${marks?.ctimeMs}\n`);
  }
  return hash.digest('base64url');
}
