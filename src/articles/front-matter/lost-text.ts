import { visit } from 'yaml';
import type { Problem } from '../../diagnostics/problem.ts';
import { MOST_PROBLEMS } from '../../model/text-limits.ts';
import { placeAt } from './place-at.ts';
import { quotedLine, syntaxFault } from './yaml-advice.ts';
import type { YamlFields } from './yaml-fields.ts';

/**
 * Text that is sound YAML but drops out of its value, although it will have been meant: "Giá lúa #1" has a comment, "&Tin" an
 * anchor. Comments that are meant have a space after `#`.
 */
export function lostText({ path, text, offset, document }: YamlFields): Problem[] {
  const source = text.slice(offset, offset + document.range[2]);
  if (!/\s[#&]\S/.test(source)) return [];
  const problems: Problem[] = [];
  visit(document, {
    Scalar: (_, { anchor, comment, range }) => {
      if (problems.length > MOST_PROBLEMS) return visit.BREAK;
      const [start, end] = range ?? [0, 0];
      if (anchor) problems.push(syntaxFault(path, text, 'ANCHOR', offset + source.lastIndexOf('&', start)).problem);
      if (comment && !/^\s/.test(comment)) problems.push(lostComment(path, text, offset + source.indexOf('#', end)));
      return undefined;
    },
  });
  return problems;
}

function lostComment(path: string, text: string, position: number): Problem {
  const lost = /^.*/.exec(text.slice(position))?.[0].trimEnd() ?? '';
  const line = text.slice(text.lastIndexOf('\n', position) + 1, position) + lost;
  const meant = quotedLine(line);
  return {
    code: 'chu-sau-dau-thang',
    place: placeAt(path, text, position, lost.length),
    message: `Phần chữ “${lost}” bị bỏ mất, vì dấu # sau dấu cách mở đầu một lời ghi chú.`,
    hint: meant
      ? `Viết: ${meant}`
      : 'Đặt cả giá trị trong dấu ngoặc kép. Nếu đúng là ghi chú, thêm một dấu cách sau dấu #.',
  };
}
