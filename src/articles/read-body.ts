import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Body, bodyOf } from './split-front-matter.ts';

/**
 * The Markdown of a file that has been parsed without problems, read from the content folder.
 * @throws when the file cannot be read
 */
export function readBody(contentDir: string, { path }: { path: string }): Body {
  const text = readFileSync(join(contentDir, path), 'utf8');
  return bodyOf(text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text);
}
