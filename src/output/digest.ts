import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A digest of bytes or text, as used for output files and versions: 40 hex digits. */
export const digest = (bytes: string | Uint8Array): string => hash('sha1', bytes, 'hex');

/** The files below a folder, as paths with `/`, sorted; empty when there is no such folder. */
export function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

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
