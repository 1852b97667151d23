import { type ContentFile, createContentReader } from './content-reader.ts';
import { type Body, bodyOf } from './split-front-matter.ts';

/**
 * The Markdown of a file that has been parsed without problems.
 * @throws when the file cannot be read
 */
export function readBody(contentDir: string, file: ContentFile): Body {
  const text = createContentReader(contentDir)(file).toString('utf8');
  return bodyOf(text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text);
}
