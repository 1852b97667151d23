import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Body, bodyOf } from '../front-matter/split-front-matter.ts';
import { type ContentFile, createContentReader } from './content-reader.ts';

/**
 * The Markdown of a file that has been parsed without problems.
 * @throws when the file cannot be read
 */
export function readBody(contentDir: string, file: ContentFile): Body {
  const text = textOf(contentDir, file);
  return bodyOf(text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text);
}

/** A file's text; what does not lie in the folder is the content reader's affair. */
function textOf(contentDir: string, file: ContentFile): string {
  try {
    return readFileSync(join(contentDir, file.path), 'utf8');
  } catch {
    return createContentReader(contentDir)(file).toString('utf8');
  }
}
