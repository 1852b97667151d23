import type { z } from 'zod';
import { haveErrors, type Problem } from '../../diagnostics/problem.ts';
import { LONGEST_PART } from '../../model/text-field.ts';
import { slugify } from '../../vietnamese/slugify.ts';
import { decodeText } from './decode-text.ts';
import type { FieldForms } from './field-forms.ts';
import { checkAll } from './field-problems.ts';
import { plainFields } from './plain-fields.ts';
import { type Body, bodyOf, plainSource, splitFrontMatter } from './split-front-matter.ts';
import { withinLimits } from './within-limits.ts';

/**
 * A Markdown file with front-matter, checked against a schema; `value` is there only where there is no error among `problems`.
 */
export interface FrontMatter<T> {
  value?: T;
  body: Body;
  problems: Problem[];
}

const NO_BODY: Body = { body: '', bodyLine: 1 };
const SLUG = /^(?=.*[a-z0-9])[a-z0-9-]{1,200}$/;

/**
 * Reads a Markdown file's front-matter by a schema of src/model/front-matter.ts; never throws.
 * Problems are only looked for where the short way does not lead to a value.
 */
export function readFrontMatter<T extends z.ZodType>(
  path: string,
  bytes: Uint8Array,
  schema: T,
  forms: FieldForms,
): FrontMatter<z.output<T>> {
  const { text, problems } = decodeText(path, bytes);
  if (text === undefined) return { body: NO_BODY, problems };
  const plain = !haveErrors(problems) ? plainFields(plainSource(text)) : undefined;
  const quick = plain && schema.safeParse(plain);
  if (quick?.success) return { value: quick.data, body: bodyOf(text), problems };

  const split = splitFrontMatter(path, text);
  const checked = checkAll(split, (mended) => splitFrontMatter(path, mended), schema, forms);
  problems.push(...withinLimits(path, checked.problems));
  return { value: haveErrors(problems) ? undefined : checked.value, body: split.body, problems };
}

/** The slug that a file's name gives, and what is wrong with it as part of an address. */
export function slugOf(path: string): { slug: string; problems: Problem[] } {
  const slug = path.slice(path.lastIndexOf('/') + 1, -'.md'.length);
  if (SLUG.test(slug)) return { slug, problems: [] };
  const better = slugify(slug).slice(0, 200).replace(/-$/, '');
  return {
    slug,
    problems: [
      {
        code: 'ten-tep-sai',
        place: { path },
        message: `Tên tệp “${slug}.md” không dùng làm địa chỉ được: chỉ nhận chữ thường không dấu, chữ số và dấu gạch nối, tối đa 200 ký tự.`,
        hint: better === '' ? 'Đổi tên tệp, ví dụ khanh-thanh-cau-moi.md.' : `Đổi tên tệp thành ${better}.md.`,
      },
    ],
  };
}

/** The problem of a file whose address has a part that is too long for the name of a file. */
export const longAddressProblem = (path: string, address: string): Problem => ({
  code: 'ten-tep-sai',
  place: { path },
  message: `Địa chỉ ${address} của tệp này dài quá: mỗi phần giữa hai dấu / tối đa ${LONGEST_PART} ký tự.`,
  hint: 'Đặt tên tệp ngắn hơn, hoặc cho bài một id ngắn hơn.',
});

/** The problem of a file whose address is one of the site's own. */
export const addressProblem = (path: string, address: string): Problem => ({
  code: 'dia-chi-danh-rieng',
  place: { path },
  message: `Địa chỉ ${address} của tệp này đã thuộc về trang có sẵn của báo.`,
  hint: path.startsWith('pages/')
    ? 'Đổi tên tệp.'
    : 'Đổi tên tệp; nếu cả chuyên mục đều bị, đổi mã chuyên mục hoặc permalink trong site.yml.',
});
