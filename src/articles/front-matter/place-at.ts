import type { Place } from '../../diagnostics/problem.ts';

/** The place of a position in a file's text, its line and column counted from 1; a `length` ends with the line. */
export function placeAt(path: string, text: string, position: number, length?: number): Place {
  const start = position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
  let line = 1;
  for (let end = text.indexOf('\n'); end !== -1 && end < start; end = text.indexOf('\n', end + 1)) line++;
  if (length === undefined) return { path, line, column: position - start + 1 };
  const lineEnd = text.indexOf('\n', position);
  const rest = (lineEnd === -1 ? text.length : lineEnd) - position;
  return { path, line, column: position - start + 1, length: Math.max(1, Math.min(length, rest)) };
}
