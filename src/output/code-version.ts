import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';

/** Digest of the program itself: every source that can change an output. Tests and texts about the program do not count. */
export function codeVersion(root: string): string {
  const sources = filesBelow(join(root, 'src'))
    .filter((path) => !/\.test\.ts$|\.md$|(?:^|\/)testing\//.test(path))
    .map((path) => `src/${path}`);
  const version = createHash('sha1');
  for (const path of [...sources, 'astro.config.ts', 'package-lock.json'])
    version.update(`${path}\0`).update(readFileSync(join(root, path)));
  return version.digest('hex');
}
