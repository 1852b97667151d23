import type { Problem } from '../../diagnostics/problem.ts';
import { type Publishing, publishingSchema } from '../../model/publishing.ts';
import { decodeText } from '../front-matter/decode-text.ts';
import { checkAll } from '../front-matter/field-problems.ts';
import { PUBLISHING_FORMS } from '../front-matter/publishing-forms.ts';
import { parseYaml, readFields } from '../front-matter/yaml-fields.ts';

export const PUBLISHING_FILE = 'publish.yml';

/** Reads publish.yml; never throws. */
export function parsePublishing(bytes: Uint8Array): { publishing?: Publishing; problems: Problem[] } {
  const { text, problems } = decodeText(PUBLISHING_FILE, bytes);
  if (text === undefined) return { problems };
  const read = (yaml: string) => readFields(PUBLISHING_FILE, yaml, 0, parseYaml(yaml));
  const checked = checkAll(read(text), read, publishingSchema, PUBLISHING_FORMS);
  problems.push(...checked.problems);
  return { publishing: problems.length === 0 ? checked.value : undefined, problems };
}
