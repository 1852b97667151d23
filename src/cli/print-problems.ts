import { join, relative } from 'node:path';
import { readStart } from '../articles/listing/read-start.ts';
import { isError, type Problem } from '../diagnostics/problem.ts';
import { problemReport, warningSummary } from '../diagnostics/report.ts';

/**
 * Prints problems with excerpts from their files to the error output, their places below the content folder as seen from here.
 */
export function printProblems(problems: readonly Problem[], content: string): void {
  const below = relative('', content);
  const folder = below.startsWith('..') ? content : below;
  const read = (path: string): string | undefined => {
    try {
      return readStart(join(content, path)).toString('utf8');
    } catch {
      return undefined;
    }
  };
  for (const piece of problemReport(problems, read, { color: process.stderr.isTTY, folder })) console.error(piece);
}

/** Prints the errors among problems likewise, and how many warnings there are. */
export function printErrors(problems: readonly Problem[], content: string): void {
  printProblems(problems.filter(isError), content);
  printWarningCount(problems);
}

/** Says on the error output how many warnings there are, if any, and how to read them. */
export function printWarningCount(problems: readonly Problem[]): void {
  const summary = warningSummary(problems);
  if (summary) console.error(`${summary} Xem bằng: npm run check`);
}
