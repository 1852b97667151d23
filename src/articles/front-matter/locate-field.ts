import { join } from 'node:path';
import type { Place } from '../../diagnostics/problem.ts';
import { toNfc } from '../../vietnamese/nfc.ts';
import { oneLine } from '../../vietnamese/one-line.ts';
import { readStart } from '../listing/read-start.ts';
import { decodeText } from './decode-text.ts';
import { fieldPlace } from './field-problems.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/**
 * Where a file of the content folder says something, for problems that only show beside other files. The file as a whole where it
 * does not have the field, or cannot be read any more.
 *
 * @param field its name, with those of the fields around it: `series.part`
 * @param value of a list, the item that is meant
 */
export function locateField(contentDir: string, path: string, field: string, value?: string): Place {
  try {
    return placeOfField(path, readStart(join(contentDir, path)), field, value);
  } catch {
    return { path };
  }
}

/** The same in the bytes of a file that has been read without errors. */
export function placeOfField(path: string, bytes: Uint8Array, field: string, value?: string): Place {
  const { text = '' } = decodeText(path, bytes);
  const { fields } = splitFrontMatter(path, text);
  const steps: (string | number)[] = field.split('.');
  const first = fields?.values[String(steps[0])];
  if (!fields || first === undefined) return { path };
  const index = Array.isArray(first) ? first.findIndex((item) => oneLine(toNfc(String(item))) === value) : -1;
  return fieldPlace(fields, index === -1 ? steps : [...steps, index], 'value');
}
