import type { Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../diagnostics/problem.ts';
import { type BodyText, quoted } from './body-text.ts';

/** How a line begins that will have been meant as a paragraph. */
export const LAZY_LINE = '["“‘(]?\\p{Lu}';
const BEGINS_SO = new RegExp(`^${LAZY_LINE}`, 'u');
/** The end of a sentence, and of a line that is too short to have been wrapped. */
const ENDED = /[.!?…:;]["”’»)]*[ \t]*$|^.{0,45}$/u;

/**
 * Paragraphs that have become a part of the list or the quotation above them, because no blank line stands between ("lazy
 * continuation lines" of CommonMark).
 */
export function lazyProblems({ tree, source, place, written }: BodyText): Problem[] {
  const problems: Problem[] = [];
  visit(tree, 'paragraph', ({ position }: Paragraph, _, parent) => {
    const around = parent?.type;
    if (around !== 'listItem' && around !== 'blockquote') return;
    const start = position?.start.offset ?? 0;
    const lines = source.slice(start, position?.end.offset ?? start).split('\n');
    const found = lines.findIndex((line, at) => at > 0 && BEGINS_SO.test(line) && ENDED.test(lines[at - 1] ?? ''));
    if (found < 0) return;
    const at = start + lines.slice(0, found).reduce((length, text) => length + text.length + 1, 0);
    const length = lines[found]?.length ?? 0;
    problems.push({
      code: 'doan-dinh',
      place: place(at, length),
      message: `Dòng “${quoted(written(at, at + length))}” nằm sát dưới ${around === 'listItem' ? 'danh sách, nên dính vào mục cuối' : 'lời trích dẫn, nên dính vào lời ấy'}.`,
      hint: 'Chừa một dòng trống trước dòng này.',
    });
  });
  return problems;
}
