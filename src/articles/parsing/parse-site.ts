import { join } from 'node:path';
import { haveErrors, type Problem } from '../../diagnostics/problem.ts';
import { type Site, siteSchema } from '../../model/site.ts';
import { LARGEST_SETTINGS } from '../../model/text-limits.ts';
import { decodeText } from '../front-matter/decode-text.ts';
import { SITE_FORMS } from '../front-matter/field-forms.ts';
import { checkAll } from '../front-matter/field-problems.ts';
import { withinLimits } from '../front-matter/within-limits.ts';
import { parseYaml, readFields } from '../front-matter/yaml-fields.ts';
import { tooTangled } from '../front-matter/yaml-limits.ts';
import { readStart } from '../listing/read-start.ts';

export const SITE_FILE = 'site.yml';

/** Reads the settings of a content folder; never throws. */
export function readSite(content: string): ReturnType<typeof parseSite> {
  let bytes: Buffer | undefined;
  try {
    bytes = readStart(join(content, SITE_FILE));
  } catch {
    // What is not there, or cannot be read, is told as missing.
  }
  return parseSite(bytes);
}

/** Reads site.yml; never throws. Without `bytes`, the file is missing and that is the problem. */
export function parseSite(bytes: Uint8Array | undefined): { site?: Site; problems: Problem[] } {
  if (!bytes)
    return {
      problems: [
        {
          code: 'tep-thieu',
          place: { path: SITE_FILE },
          message: 'Không có tệp site.yml trong thư mục nội dung, hoặc không đọc được nó.',
          hint: 'Tạo site.yml với ít nhất ba trường: name, url và categories. Xem mẫu trong README.md.',
        },
      ],
    };
  const { text, problems } = decodeText(SITE_FILE, bytes);
  if (text === undefined) return { problems };
  const tangled = tooTangled(SITE_FILE, text, 0, text, LARGEST_SETTINGS);
  if (tangled) return { problems: [...problems, tangled] };
  const read = (yaml: string) => readFields(SITE_FILE, yaml, 0, parseYaml(yaml));
  const checked = checkAll(read(text), read, siteSchema, SITE_FORMS);
  problems.push(...withinLimits(SITE_FILE, checked.problems));
  return { site: haveErrors(problems) ? undefined : checked.value, problems };
}
