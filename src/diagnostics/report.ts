import { PROBLEM_KINDS } from './codes.ts';
import { type FormatOptions, formatProblem } from './format-problem.ts';
import type { Problem } from './problem.ts';

/** More problems than this are counted by kind as well, since nobody reads them all. */
const MANY = 20;

/** Orders problems by file, then by place in it. */
export const compareProblems = (a: Problem, b: Problem): number =>
  compare(a.place.path, b.place.path) ||
  (a.place.line ?? 0) - (b.place.line ?? 0) ||
  (a.place.column ?? 0) - (b.place.column ?? 0) ||
  compare(a.code, b.code);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Every problem as text, one a piece, in order of files and places; then the summary.
 *
 * @param read gives a file's text for the excerpts; `undefined` where there is none
 */
export function* problemReport(
  problems: readonly Problem[],
  read: (path: string) => string | undefined,
  options: FormatOptions,
): Generator<string> {
  let path: string | undefined;
  let source: string | undefined;
  for (const problem of problems.toSorted(compareProblems)) {
    if (problem.place.path !== path) source = read(problem.place.path);
    path = problem.place.path;
    yield `${formatProblem(problem, source, options)}\n`;
  }
  yield problemSummary(problems);
}

/** How many problems in how many files; where they are many, how many of each kind. */
export function problemSummary(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'Nội dung không có lỗi.';
  const files = new Set(problems.map(({ place }) => place.path)).size;
  const total = `Có ${number(problems.length)} lỗi trong ${number(files)} tệp.`;
  if (problems.length <= MANY) return total;
  const counts = new Map<Problem['code'], number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  const kinds = [...counts].sort(([codeA, a], [codeB, b]) => b - a || compare(codeA, codeB));
  return [
    total,
    ...kinds.map(([code, count]) => `  ${number(count).padStart(7)}  ${code}: ${PROBLEM_KINDS[code].title}`),
  ].join('\n');
}

/** A number with points between thousands, as Vietnamese writes it. */
const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');
