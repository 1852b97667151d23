import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../diagnostics/problem.ts';
import { problemReport } from '../diagnostics/report.ts';

/** Prints problems with excerpts from their files to the error output; `folder` is the content folder as the user named it. */
export function printProblems(problems: readonly Problem[], folder: string): void {
  const read = (path: string): string | undefined => {
    try {
      return readFileSync(join(folder, path), 'utf8');
    } catch {
      return undefined;
    }
  };
  for (const piece of problemReport(problems, read, { color: process.stderr.isTTY, folder })) console.error(piece);
}
