import type { Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../diagnostics/problem.ts';
import { type BodyText, quoted } from './body-text.ts';

/** What to type in place of the codes of forums (BBCode) and of WordPress, by their names. */
const INSTEAD: Readonly<Record<string, string>> = {
  b: '**chữ đậm**',
  caption: '![lời tả](2022/cau.jpg "Chú thích")',
  embed: 'địa chỉ của phim hay của trang, đứng riêng một dòng',
  i: '*chữ nghiêng*',
  img: '![lời tả](2022/cau.jpg "Chú thích")',
  quote: '> lời trích dẫn',
  url: '[chữ](https://…)',
  video: 'địa chỉ của phim, đứng riêng một dòng',
  youtube: 'địa chỉ của phim, đứng riêng một dòng',
};

const CLOSING =
  /(?<!\\)\[\/(audio|b|caption|center|color|embed|font|gallery|i|img|left|list|quote|right|size|u|url|video|youtube)\]/i;

/** Codes of forums and of other systems, pasted with an old text: they are shown as they were typed. One is told of a paragraph. */
export function shortcodeProblems({ tree, source, place }: BodyText): Problem[] {
  const problems: Problem[] = [];
  visit(tree, 'paragraph', ({ children, position }: Paragraph) => {
    // An address takes in the code behind it, so that the text alone does not tell; what stands in code is meant so.
    if (children.some(({ type }) => type === 'inlineCode')) return;
    const start = position?.start.offset ?? 0;
    const found = CLOSING.exec(source.slice(start, position?.end.offset ?? start));
    if (!found) return;
    const [code, name = ''] = found;
    const instead = INSTEAD[name.toLowerCase()];
    problems.push({
      code: 'the-la',
      place: place(start + found.index, code.length),
      message: `${quoted(code)} là mã của diễn đàn hay của trang báo cũ, nên cả mã mở lẫn mã đóng được in như chữ.`,
      hint: instead ? `Bỏ hai mã ấy, viết: ${instead}` : 'Xóa mã mở và mã đóng, giữ chữ ở giữa.',
    });
  });
  return problems;
}
