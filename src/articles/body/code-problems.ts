import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../diagnostics/problem.ts';
import { type BodyText, quoted } from './body-text.ts';

/** The name of a language, as it may stand behind the marks that begin code. */
const LANGUAGE = /^[\w+#.-]{1,20}$/;

/**
 * Problems of code that the writer will not have meant: words behind the opening marks, which would be lost, or no closing marks,
 * so that the rest of the text is code.
 */
export function codeProblems({ tree, source, place, written }: BodyText): Problem[] {
  const problems: Problem[] = [];
  visit(tree, 'code', ({ lang, meta, position }: Code) => {
    const start = position?.start.offset ?? 0;
    const end = position?.end.offset ?? start;
    const [first = ''] = source.slice(start, end).split('\n', 1);
    const marks = /^[`~]+/.exec(first)?.[0] ?? '';
    const at = place(start, first.length);
    if ((lang && !LANGUAGE.test(lang)) || meta)
      problems.push({
        code: 'chu-bi-bo',
        place: at,
        message: `Chữ sau ${quoted(marks)} ở “${quoted(written(start, start + first.length))}” sẽ không hiện, vì ${quoted(marks)} mở đầu một khối mã lệnh.`,
        hint: `Xóa các dấu ${quoted(marks)}, hoặc viết chữ xuống dòng dưới.`,
      });
    else if (!new RegExp(`\\n[ \\t>]*${marks}[\`~]*[ \\t]*$`).test(source.slice(start, end)))
      problems.push({
        code: 'khoi-ma-ho',
        place: at,
        message: `Dòng ${quoted(first)} mở một khối mã lệnh mà không có dòng ${quoted(marks)} đóng lại, nên phần sau được in như mã.`,
        hint: `Thêm một dòng ${quoted(marks)} sau phần mã, hoặc xóa dòng này.`,
      });
  });
  return problems;
}
