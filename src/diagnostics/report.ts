import { PROBLEM_KINDS } from './codes.ts';
import { type FormatOptions, formatProblem } from './format-problem.ts';
import { isError, isWarning, type Problem } from './problem.ts';

/** More problems than this are counted by kind as well, since nobody reads them all. */
const MANY = 20;

/** Orders problems by file, then by place in it. */
const compareProblems = (a: Problem, b: Problem): number =>
  compare(a.place.path, b.place.path) ||
  (a.place.line ?? 0) - (b.place.line ?? 0) ||
  (a.place.column ?? 0) - (b.place.column ?? 0) ||
  compare(a.code, b.code);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Every problem as text, one a piece: the warnings, then the errors, each in order of files and places; then the summary.
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
  const ordered = problems.toSorted(compareProblems);
  for (const problem of [...ordered.filter(isWarning), ...ordered.filter(isError)]) {
    if (problem.place.path !== path) source = read(problem.place.path);
    path = problem.place.path;
    yield `${formatProblem(problem, source, options)}\n`;
  }
  yield problemSummary(problems);
}

/** How many errors and warnings in how many files; where they are many, how many of each kind. */
export function problemSummary(problems: readonly Problem[]): string {
  const errors = problems.filter(isError);
  const warnings = problems.filter(isWarning);
  if (errors.length === 0 && warnings.length === 0) return 'Nội dung không có lỗi.';
  const total = [
    errors.length > 0 ? `Có ${inFiles(errors, 'lỗi')}` : 'Không có lỗi',
    ...(warnings.length > 0 ? [`${errors.length > 0 ? '' : 'có '}${inFiles(warnings, 'cảnh báo')}`] : []),
  ].join(', ');
  return [`${total}.`, ...countsOfKinds(warnings), ...countsOfKinds(errors)].join('\n');
}

/** How many warnings there are among problems; `undefined` where there are none. */
export function warningSummary(problems: readonly Problem[]): string | undefined {
  const warnings = problems.filter(isWarning);
  return warnings.length > 0 ? `Có ${inFiles(warnings, 'cảnh báo')}.` : undefined;
}

/** `3 lỗi trong 2 tệp` */
function inFiles(problems: readonly Problem[], what: string): string {
  const files = new Set(problems.map(({ place }) => place.path)).size;
  return `${number(problems.length)} ${what} trong ${number(files)} tệp`;
}

/** A line for each kind of problem, the most frequent first; none where the problems are few. */
function countsOfKinds(problems: readonly Problem[]): string[] {
  if (problems.length <= MANY) return [];
  const counts = new Map<Problem['code'], number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .sort(([codeA, a], [codeB, b]) => b - a || compare(codeA, codeB))
    .map(([code, count]) => `  ${number(count).padStart(7)}  ${code}: ${PROBLEM_KINDS[code].title}`);
}

/** A number with points between thousands, as Vietnamese writes it. */
const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');
