import type { Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ProblemCode } from '../../diagnostics/codes.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { type BodyText, quoted } from './body-text.ts';

/** What a line of a paragraph may have been meant as. */
interface Kind {
  code: ProblemCode;
  line: RegExp;
  /** How many such lines stand one after the other before it is told. */
  fewest: number;
  message: (line: string) => string;
  hint: (line: string) => string;
}

/** The end of a line whose break is not marked, so that the next line is joined to it. */
const UNBROKEN = '(?<!\\\\|[ ]{2}|<br ?/?>)$';
/** A line of verse, of an address or the like, rather than of prose that was wrapped. */
const SHORT_LINE = new RegExp(`^[ \\t]*["“‘(]?\\p{Lu}[^|]{1,44}${UNBROKEN}`, 'u');
/**
 * What people and word processors begin the items of a list with that Markdown takes for words: bullets (those of Word are letters
 * of a font, U+F000 to U+F0FF), pictograms, hyphens that touch a word, letters and numbers (`a)`, `1/`, `(2)`, `IV.`), stars in
 * brackets.
 */
export const ITEM_MARK =
  '[ \\t]*(?:[•·▪◦‣●○■–—\\uf000-\\uf0ff]|\\p{Extended_Pictographic}|-[^\\s-]|\\(?(?:[a-zđ]|\\d{1,2}|[IVX]{1,4})[).\\/][ \\t]|\\(\\*+\\))';
/** Cells with tabs between them, as Word and Excel copy their tables. */
export const TABBED_LINE = '[ \\t]*[^\\s][^\\n\\t]*\\t[ \\t]*[^\\s][^\\n]*';

const KINDS: Kind[] = [
  {
    code: 'tit-xen-dinh',
    line: /^[ \t]*(?:#{2,}[^\s#]|#{7,}|#\p{Lu}[^#]* [^#]* [^#]*$).*$/u,
    fewest: 1,
    message: (line) => `Dòng “${line}” chưa thành tít xen, vì sau dấu # không có dấu cách.`,
    hint: (line) => `Viết: ## ${line.replace(/^#+\s*/, '')}`,
  },
  {
    code: 'bang-khong-doc',
    line: /^[ \t]*\|.*\|.*$/,
    fewest: 1,
    message: (line) => `Dòng “${line}” không thành bảng, nên các dấu | được in như chữ.`,
    hint: () => 'Dưới hàng đầu cần một hàng gạch có đủ số ô, ví dụ |---|---|, và giữa các hàng không có dòng trống.',
  },
  {
    code: 'bang-khong-doc',
    line: /^[^|]*\S[ \t]+\|[ \t]+\S.*$/,
    fewest: 2,
    message: (line) => `Dòng “${line}” không thành bảng, nên các dấu | được in như chữ.`,
    hint: () => 'Dưới hàng đầu cần một hàng gạch có đủ số ô, ví dụ ---|---, và giữa các hàng không có dòng trống.',
  },
  {
    code: 'bang-khong-doc',
    line: new RegExp(`^${TABBED_LINE}$`),
    fewest: 2,
    message: (line) => `Dòng “${line}” có dấu Tab giữa các ô nhưng không thành bảng, nên các ô sẽ dính liền.`,
    hint: () => 'Đặt dấu | giữa các ô, và dưới hàng đầu một hàng gạch có đủ số ô, ví dụ ---|---.',
  },
  {
    code: 'gach-dau-dong',
    line: new RegExp(`^${ITEM_MARK}.*${UNBROKEN}`, 'u'),
    fewest: 2,
    message: (line) => `Dòng “${line}” và các dòng sau sẽ dính liền thành một đoạn.`,
    hint: () => 'Mở đầu mỗi mục bằng dấu - và một dấu cách; lời đối thoại thì chừa một dòng trống giữa hai câu.',
  },
  {
    code: 'dong-ngan-dinh',
    line: SHORT_LINE,
    fewest: 3,
    message: (line) => `Dòng “${line}” và các dòng sau sẽ dính liền thành một đoạn.`,
    hint: () =>
      'Thơ, địa chỉ… cần xuống hàng thì gõ \\ ở cuối mỗi dòng; là các đoạn riêng thì chừa một dòng trống ở giữa.',
  },
];

/** Lines that look like a heading, a table, a list or verse, but are words of a paragraph to Markdown. */
export function lineProblems({ tree, source, place, written }: BodyText): Problem[] {
  const problems: Problem[] = [];
  visit(tree, 'paragraph', ({ position }: Paragraph) => {
    const start = position?.start.offset ?? 0;
    const lines = source.slice(start, position?.end.offset ?? start).split('\n');
    for (const { code, line, fewest, message, hint } of KINDS) {
      const first = lines.findIndex((_, at) => {
        const run = lines.slice(at, at + fewest);
        return run.length === fewest && run.every((text) => line.test(text));
      });
      if (first < 0) continue;
      const at = start + lines.slice(0, first).reduce((length, text) => length + text.length + 1, 0);
      const text = quoted(written(at, at + (lines[first]?.length ?? 0)));
      problems.push({ code, place: place(at, lines[first]?.length), message: message(text), hint: hint(text) });
    }
  });
  return problems;
}
