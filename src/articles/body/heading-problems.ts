import type { Heading } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../diagnostics/problem.ts';
import { type BodyText, quoted } from './body-text.ts';

/** A heading that is made by a line of dashes or equals signs below it. */
const UNDERLINED = /\n[ \t]*(?:-+|=+)[ \t]*$/;
/** Text that is no subheading of a newspaper: several lines, a sentence, or longer than people read at a glance. */
const IS_PARAGRAPH = /\n|[.!?…:;,]["”’»)]*$|.{120}/u;
/** A field of a front-matter. */
const FIELD = /^[a-z]+:(?:\s|$)/;

/** Paragraphs that became headings, because a line of dashes stands directly below them. */
export function headingProblems({ tree, source, place, written }: BodyText): Problem[] {
  const problems: Problem[] = [];
  visit(tree, 'heading', ({ position }: Heading) => {
    const start = position?.start.offset ?? 0;
    const heading = source.slice(start, position?.end.offset ?? start);
    const underline = UNDERLINED.exec(heading);
    if (!underline) return;
    const text = heading.slice(0, underline.index).trimEnd();
    const firstLine = text.split('\n', 1)[0] ?? '';
    const said = quoted(written(start, start + firstLine.length));
    if (text.split('\n').every((line) => FIELD.test(line.trim())))
      problems.push({
        code: 'dau-bai-trong-bai',
        place: place(start, firstLine.length),
        message: `Từ “${said}” đến dòng gạch là một phần đầu bài thứ hai: nó sẽ hiện trên trang như chữ.`,
        hint: 'Chuyển những dòng đúng lên phần đầu bài giữa hai dòng --- ở đầu tệp, rồi xóa phần này.',
      });
    else if (IS_PARAGRAPH.test(text))
      problems.push({
        code: 'doan-hoa-tit',
        place: place(start, firstLine.length),
        message: `Đoạn “${said}” thành tít xen, vì dòng ${underline[0].trim()} nằm sát dưới nó.`,
        hint: 'Muốn một đường kẻ ngang thì chừa một dòng trống trước nó; muốn tít xen thì viết ## trước chữ.',
      });
  });
  return problems;
}
