import type { Problem } from '../../diagnostics/problem.ts';
import { DEEPEST_YAML, LARGEST_FRONT_MATTER, LONGEST_GAP } from '../../model/text-limits.ts';
import { placeAt } from './place-at.ts';

/**
 * The problem of YAML that is too long or too deep for its parser, which would take too much time and memory; `undefined` for all
 * that people write.
 *
 * @param offset where in the file's text the YAML begins
 * @param most how many characters it may have
 */
export function tooTangled(
  path: string,
  text: string,
  offset: number,
  source: string,
  most = LARGEST_FRONT_MATTER,
): Problem | undefined {
  const problem = (position: number, message: string, hint: string): Problem => ({
    code: 'dau-bai-qua-roi',
    place: placeAt(path, text, offset + position, 1),
    message,
    hint,
  });
  if (source.length > most)
    return problem(
      0,
      `Phần khai báo dài ${source.length} ký tự, tối đa ${most}.`,
      'Kiểm tra dòng --- đóng phần khai báo; nội dung dài thuộc về thân bài.',
    );
  const gap = GAP.exec(source)?.index;
  if (gap !== undefined)
    return problem(
      gap,
      `Từ chỗ này có hơn ${LONGEST_GAP} dấu cách và dòng trống liền nhau.`,
      'Xóa các dấu cách và dòng trống thừa.',
    );
  const deep = tooDeep(source);
  if (deep === undefined) return undefined;
  return problem(
    deep,
    `Phần khai báo lồng nhau quá ${DEEPEST_YAML} lớp từ chỗ này.`,
    'Bỏ bớt dấu ngoặc và dấu gạch; chữ có dấu ngoặc thì đặt cả trong dấu ngoặc kép.',
  );
}

/** The place where more brackets are open, or more blocks begin on one line (`- - - `), than any person writes. */
function tooDeep(source: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if ('[{'.includes(character) && ++depth > DEEPEST_YAML) return at;
    if (']}'.includes(character)) depth = Math.max(0, depth - 1);
  }
  return (BLOCKS.exec(source) ?? FIELDS.exec(source))?.index;
}

const GAP = new RegExp(`\\s{${LONGEST_GAP},}`);

/** Blocks that begin within one another on one line. */
const BLOCKS = new RegExp(`(?:[-?] +){${DEEPEST_YAML}}`);

/** Fields that begin within one another on one line, more than a sentence has colons; a comma or a bracket begins one beside them. */
const FIELDS = new RegExp(`(?::[ \\t](?:[^\\n,{}[\\]:]|:(?![ \\t]))*){${5 * DEEPEST_YAML}}`);
