import type { Problem } from '../../diagnostics/problem.ts';
import { placeAt } from './place-at.ts';

/**
 * The lines that git writes around the two sides of a conflict, and around what both began with. They are longer for conflicts
 * within conflicts, and indented where a part was pasted.
 */
const MARKER = /^(?:[ \t]*(?:(?:<{7}|>{7})(?: .*)?|(?:<{8,}|>{8,}) .*|\|{7,} .*)|={7})\r?$/gm;
const SIGNS = ['<<<<<<<', '=======', '>>>>>>>', '|||||||'];

/** How many lines of one conflict a message names. */
const NAMED = 4;

interface Marker {
  index: number;
  text: string;
}

/** The conflicts of an unfinished merge that stand in a file, whole or in part: a problem each. */
export function mergeConflicts(path: string, text: string): Problem[] {
  if (!SIGNS.some((sign) => text.includes(sign))) return [];
  const conflicts: Marker[][] = [];
  let isOpen = false;
  for (const { 0: line, index } of text.matchAll(MARKER)) {
    const marker = { index, text: line.trim() };
    if (isOpen && !marker.text.startsWith('<')) conflicts.at(-1)?.push(marker);
    else conflicts.push([marker]);
    isOpen = !marker.text.startsWith('>');
  }
  return conflicts.map((markers) => conflictProblem(path, text, markers));
}

function conflictProblem(path: string, text: string, markers: readonly Marker[]): Problem {
  const [first] = markers as [Marker];
  const lines = markers
    .slice(0, NAMED)
    .map(({ index, text: line }) => `dòng ${placeAt(path, text, index).line} “${shortened(line)}”`);
  const isUnderline = markers.every((marker) => marker.text.startsWith('='));
  return {
    code: 'gop-do-dang',
    place: placeAt(path, text, first.index, first.text.length),
    message: `Lần gộp bài bằng git (merge) chưa xong: tệp còn dấu của hai bản khác nhau, ${lines.join(', ')}.`,
    hint: isUnderline
      ? 'Xóa dòng này đi. Nếu nó là gạch dưới của một tít xen, hãy viết tít thành “## Tít xen”.'
      : 'Giữ phần chữ đúng, xóa phần kia cùng mọi dòng <<<<<<<, |||||||, =======, >>>>>>>, rồi lưu và ghi lại vào kho.',
  };
}

const shortened = (line: string): string => (line.length > 40 ? `${line.slice(0, 40)}…` : line);
