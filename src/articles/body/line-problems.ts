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
  /** Whether it is told only where another line of the paragraph follows. */
  goesOn?: boolean;
  message: (line: string) => string;
  hint: (line: string) => string;
}

/** The end of a line whose break is not marked, so that the next line is joined to it. */
const UNBROKEN = '(?<!\\\\|[ ]{2}|<br ?/?>)$';
/** A line of verse, of an address or the like, rather than of prose that was wrapped. */
const SHORT_LINE = new RegExp(`^[ \\t]*["“‘(]?\\p{Lu}[^|]{1,44}${UNBROKEN}`, 'u');
/**
 * What people and word processors begin the items of a list with that Markdown takes for words: bullets (those of Word are letters
 * of a font, U+F000 to U+F0FF, and an o), arrows, dingbats and pictograms, hyphens and plus signs that touch a word, letters and
 * numbers (`a)`, `1/`, `1-`, `(2)`, `IV.`, `1.1.`, `1.Word`), numbers of notes (`[1]`, `¹`), stars in brackets.
 */
export const ITEM_MARK =
  '[ \\t]*(?:[•·▪◦‣»§¹²³⁴-⁹–—\\u2190-\\u21ff\\u25a0-\\u25ff\\u2700-\\u27bf\\uf000-\\uf0ff]|\\p{Extended_Pictographic}|-[^\\s-]|\\+[^\\s\\d+]|o[ \\t]+\\p{Lu}|\\(?(?:[a-zđ]|\\d{1,2}|[IVX]{1,4})[).\\/-][ \\t]|\\d{1,2}\\.(?:\\p{Lu}|\\d{1,2}\\.?[ \\t]+\\p{Lu})|\\[\\d{1,3}\\][ \\t]|\\(\\*+\\))';
/** A speaker with what he says, or a label with what stands behind it: two such lines are no prose that was wrapped. */
export const LABELLED_LINE = `[ \\t]*["“]?(?:\\*\\*)?\\p{Lu}[^:|\\n*]{0,40}(?::\\*\\*|:)[ \\t][^\\n]*`;
/** A line that is bold as a whole, as a subheading or a question is. */
export const BOLD_LINE = '[ \\t]*\\*\\*[^*\\n]+\\*\\*[ \\t]?';
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
    code: 'doan-dinh',
    line: new RegExp(`^${BOLD_LINE}$`),
    fewest: 1,
    goesOn: true,
    message: (line) => `Dòng “${line}” và dòng dưới sẽ dính liền thành một đoạn.`,
    hint: () => 'Chừa một dòng trống sau dòng này. Nếu là tít xen thì viết ## trước chữ, bỏ các dấu **.',
  },
  {
    code: 'dong-ngan-dinh',
    line: new RegExp(`^${LABELLED_LINE}${UNBROKEN}`, 'u'),
    fewest: 2,
    message: (line) => `Dòng “${line}” và các dòng sau sẽ dính liền thành một đoạn.`,
    hint: () => 'Chừa một dòng trống giữa hai dòng; địa chỉ, số điện thoại… thì gõ \\ ở cuối mỗi dòng.',
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
    const told = new Set<ProblemCode>();
    for (const { code, line, fewest, goesOn, message, hint } of KINDS) {
      const first = lines.findIndex((_, at) => {
        const run = lines.slice(at, at + fewest);
        return run.length === fewest && run.every((text) => line.test(text));
      });
      if (first < 0 || told.has(code) || (goesOn && first === lines.length - 1)) continue;
      told.add(code);
      const at = start + lines.slice(0, first).reduce((length, text) => length + text.length + 1, 0);
      const text = quoted(written(at, at + (lines[first]?.length ?? 0)));
      problems.push({ code, place: place(at, lines[first]?.length), message: message(text), hint: hint(text) });
    }
  });
  return problems;
}
