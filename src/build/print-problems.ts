import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '../diagnostics/problem.ts';
import { problemReport } from '../diagnostics/report.ts';

/** Prints problems with excerpts from their files to the error output, their places below the content folder as seen from here. */
export function printProblems(problems: readonly Problem[], content: string): void {
  const below = relative('', content);
  const folder = below.startsWith('..') ? content : below;
  const read = (path: string): string | undefined => {
    try {
      return readFileSync(join(content, path), 'utf8');
    } catch {
      return undefined;
    }
  };
  for (const piece of problemReport(problems, read, { color: process.stderr.isTTY, folder })) console.error(piece);
}
