import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryAt } from './file-stat.ts';

/** What Node.js puts where a name's bytes are no UTF-8: no file can be found again by such a name. */
const REPLACEMENT = '\ufffd';

/** Whether the name of a file or folder is not UTF-8. */
export const isUnreadableName = (name: string): boolean => name.includes(REPLACEMENT);

/** Whether there is anything at a path, whose name need not be readable. */
export function isThere(folder: string, path: string): boolean {
  if (!isUnreadableName(path)) return entryAt(folder, path) !== undefined;
  const at = path.lastIndexOf('/', path.indexOf(REPLACEMENT)) + 1;
  const name = path.slice(at).replace(/\/.*/, '');
  try {
    return readdirSync(join(folder, dirname(`${path.slice(0, at)}x`))).includes(name);
  } catch {
    return false;
  }
}
