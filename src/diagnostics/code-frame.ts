import type { Place } from './problem.ts';

/** Characters of a line that are shown; of a longer one, those around the finding. */
const WINDOW = 100;
/** Characters shown before a finding in a line that is too long. */
const LEAD_IN = 40;

/** The lines of an excerpt, ready to be indented and coloured. */
export interface FrameLine {
  kind: 'before' | 'found' | 'marks' | 'after';
  text: string;
}

/**
 * An excerpt of a file around a place: the line with marks under the finding, and its neighbours.
 * Empty for a place without a line, and where the file has no such line.
 *
 * @param source the file's text, without a byte-order mark
 */
export function codeFrame(source: string, { line, column = 1, length }: Place): FrameLine[] {
  const lines = source.split(/\r?\n|\r/);
  if (line === undefined || line > lines.length) return [];
  const width = String(Math.min(line + 1, lines.length)).length;
  const frame: FrameLine[] = [];
  const from = windowStart(lines[line - 1] ?? '', column);
  const show = (kind: FrameLine['kind'], number: number, start: number): void => {
    const text = lines[number - 1];
    if (text === undefined || (kind !== 'found' && text.trim() === '')) return;
    frame.push({
      kind,
      text: `${kind === 'found' ? '>' : ' '} ${String(number).padStart(width)} | ${excerpt(text, start)}`.trimEnd(),
    });
  };
  show('before', line - 1, 0);
  show('found', line, from);
  if (length !== undefined) {
    const found = lines[line - 1] ?? '';
    const blank = (from > 0 ? ' ' : '') + visible(found.slice(from, column - 1)).replace(/[^\t]/gu, ' ');
    const marked = visible(found.slice(column - 1, Math.min(column - 1 + length, from + WINDOW)));
    const gap = widthOf((from > 0 ? '…' : '') + visible(found.slice(from, column - 1)));
    const indent = blank.includes('\t') ? blank : ' '.repeat(gap);
    frame.push({
      kind: 'marks',
      text: `  ${' '.repeat(width)} | ${indent}${'^'.repeat(Math.max(1, widthOf(marked)))}`,
    });
  }
  show('after', line + 1, 0);
  return frame;
}

/** Where the shown part of a line begins. */
function windowStart(text: string, column: number): number {
  if (text.length <= WINDOW || column <= WINDOW - LEAD_IN) return 0;
  let start = column - 1 - LEAD_IN;
  while (start > 0 && /[\p{M}\udc00-\udfff]/u.test(text.charAt(start))) start--;
  return start;
}

const excerpt = (text: string, from: number): string =>
  `${from > 0 ? '…' : ''}${visible(text.slice(from, from + WINDOW))}${text.length > from + WINDOW ? '…' : ''}`;

/** Text with its control characters replaced, so that none reaches a terminal. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, (c) => (c === '\t' ? c : '�'));

/** How many columns of a terminal a text takes: marks none, ideographs and pictures two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}
