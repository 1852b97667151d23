import type { ListItem, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../diagnostics/problem.ts';
import { type BodyText, quoted } from './body-text.ts';

/** A run of marks of emphasis that no escape stands before. */
const RUN = /(?<![\\*_])(?:\*+|__)(?![*_])/g;

/** The marks of emphasis that stay on the page, where they look as if they had been meant. */
export function markProblems(body: BodyText): Problem[] {
  const problems: Problem[] = [];
  visit(body.tree, 'text', ({ position }: Text) => {
    const start = position?.start.offset ?? 0;
    const end = position?.end.offset ?? 0;
    const runs = [...body.source.slice(start, end).matchAll(RUN)].map(({ 0: marks, index }) =>
      at(body, start + index, marks),
    );
    problems.push(...standing(runs).map((run) => problemOf(body, run)));
  });
  visit(body.tree, 'listItem', ({ children: [first], position }: ListItem) => {
    const end = first?.position?.end.offset ?? 0;
    const last = first?.type === 'paragraph' && first.children.at(-1);
    const text = body.source.slice(position?.start.offset ?? 0, end);
    if (last && last.type === 'text' && /^\*[ \t][^*]*[^\s*\d\\]\*$/.test(text))
      problems.push(problemOf(body, at(body, end - 1, '*')));
  });
  visit(body.tree, 'html', ({ value, position }) => {
    if (/^<!--/.test(value)) return;
    const bold = /\*\*[^\s*][^*\n]*\*\*/.exec(value);
    const other = bold ? undefined : /!?\[[^\]\n]*\]\([^\s()]+(?: "[^"\n]*")?\)|(?<=\n)#{1,6} .+/.exec(value);
    if (other)
      problems.push({
        code: 'dau-nhan-thua',
        place: body.place((position?.start.offset ?? 0) + other.index, other[0].length),
        message: `Trong đoạn HTML này, “${quoted(other[0])}” sẽ hiện nguyên trên trang.`,
        hint: /\n[ \t]*$/.test(value.slice(0, other.index))
          ? 'Chừa một dòng trống trước dòng này, và sau thẻ HTML ở trên.'
          : 'Trong HTML viết <a href="…">chữ</a> hay <img src="…" alt="…">, hoặc xóa các thẻ quanh nó.',
      });
    if (!bold) return;
    problems.push({
      code: 'dau-nhan-thua',
      place: body.place((position?.start.offset ?? 0) + bold.index, bold[0].length),
      message: `Trong đoạn HTML này, dấu ** ở “${quoted(bold[0])}” sẽ hiện nguyên trên trang.`,
      hint: 'Trong HTML viết <b>chữ đậm</b>, hoặc chừa một dòng trống sau thẻ.',
    });
  });
  return problems;
}

interface Run {
  position: number;
  marks: string;
  before: string;
  after: string;
}

const at = ({ source }: BodyText, position: number, marks: string): Run => ({
  position,
  marks,
  before: source[position - 1] ?? '\n',
  after: source[position + marks.length] ?? '\n',
});

/**
 * The runs that a writer will have meant: two marks that touch a word, or two single ones of which a space keeps one from
 * working.
 */
function standing(runs: readonly Run[]): Run[] {
  const isSpace = (character: string): boolean => /\s/.test(character);
  const isInLine = (character: string): boolean => character !== '\n' && isSpace(character);
  const isLiteral = ({ before, after }: Run): boolean =>
    /[\d*]/.test(before) ||
    /[\d*]/.test(after) ||
    (before === '(' && after === ')') ||
    (isInLine(before) && isInLine(after));
  const double = runs.filter((run) => run.marks.length === 2 && !isLiteral(run));
  const lone = runs.filter(({ marks }) => marks === '*');
  const open = lone.findIndex(({ before, after }) => isSpace(before) && !isSpace(after));
  const close = lone.findIndex(
    ({ before, after }, index) => index > open && !(before === '(' && after === ')') && !/\d/.test(before),
  );
  const pair = open >= 0 && close > open ? [lone[open] as Run] : [];
  const underscored = double.filter(({ marks }) => marks === '__');
  return [...double.filter(({ marks }) => marks === '**'), ...(underscored.length > 1 ? underscored : []), ...pair];
}

function problemOf({ place, written }: BodyText, { position, marks, before, after }: Run): Problem {
  const name = marks.length === 2 ? 'chữ đậm' : 'chữ nghiêng';
  const typed = quoted(written(Math.max(0, position - 12), position + marks.length + 20));
  const isSpaced = /\s/.test(before) || /\s/.test(after);
  return {
    code: 'dau-nhan-thua',
    place: place(position, marks.length),
    message: `Dấu ${marks} ở “${typed}” không có cặp, nên sẽ hiện nguyên trên trang.`,
    hint: `${isSpaced ? 'Đặt dấu sát chữ' : 'Thêm dấu cho đủ cặp'}: ${marks}${name}${marks}. Muốn in chính dấu này thì gõ \\ trước nó.`,
  };
}
