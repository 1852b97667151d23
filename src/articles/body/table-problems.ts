import type { Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../diagnostics/problem.ts';
import { type BodyText, quoted } from './body-text.ts';

/** Rows with more cells than the first, which would not be shown, and lines of text that a table has taken for its rows. */
export function tableProblems({ tree, source, place, written }: BodyText): Problem[] {
  const problems: Problem[] = [];
  visit(tree, 'table', (table: Table) => {
    const width = table.children[0]?.children.length ?? 0;
    for (const row of table.children) {
      const lost = row.children.slice(width).filter((cell) => cell.children.length > 0);
      const start = lost[0]?.position?.start.offset;
      const end = row.position?.end.offset;
      const rowStart = row.position?.start.offset;
      if (width > 1 && rowStart !== undefined && end !== undefined && !source.slice(rowStart, end).includes('|')) {
        problems.push({
          code: 'doan-dinh',
          place: place(rowStart, end - rowStart),
          message: `Dòng “${quoted(written(rowStart, end))}” nằm sát dưới bảng, nên thành một hàng của bảng.`,
          hint: 'Chừa một dòng trống giữa bảng và dòng này.',
        });
        break;
      }
      if (start === undefined || end === undefined) continue;
      problems.push({
        code: 'bang-mat-o',
        place: place(start, end - start),
        message: `Hàng này có ${row.children.length} ô mà hàng đầu của bảng chỉ có ${width}, nên “${quoted(written(start, end).replace(/^\s*\|/, ''))}” sẽ không hiện.`,
        hint: 'Thêm ô vào hàng đầu và hàng gạch, hoặc gõ \\| cho dấu gạch đứng là chữ.',
      });
    }
  });
  return problems;
}
