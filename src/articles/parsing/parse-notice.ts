import { haveErrors, type Problem } from '../../diagnostics/problem.ts';
import type { Notice } from '../../model/article.ts';
import { noticeFields } from '../../model/front-matter.ts';
import { NOTICE_FORMS } from '../front-matter/field-forms.ts';
import { readFrontMatter, slugOf } from '../front-matter/read-front-matter.ts';

/** Reads a file of content/notices; never throws. Its body is read with `readBody`. */
export function parseNotice(path: string, blob: string, bytes: Uint8Array): { value?: Notice; problems: Problem[] } {
  const { slug, problems } = slugOf(path);
  const read = readFrontMatter(path, bytes, noticeFields, NOTICE_FORMS);
  problems.push(...read.problems);
  return { value: read.value && !haveErrors(problems) ? { path, blob, slug, ...read.value } : undefined, problems };
}
