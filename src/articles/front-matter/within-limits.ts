import type { Problem } from '../../diagnostics/problem.ts';
import { MOST_PROBLEMS } from '../../model/text-limits.ts';

/** Characters of a message or hint: what a file quotes of itself may be longer. */
const LONGEST_TEXT = 600;

/**
 * The problems of one file as they are told: not more than somebody reads, and none longer. How many are left is told as well.
 */
export function withinLimits(path: string, problems: readonly Problem[]): Problem[] {
  const told = problems.slice(0, MOST_PROBLEMS).map((problem) => ({
    ...problem,
    message: shortened(problem.message),
    ...(problem.hint !== undefined && { hint: shortened(problem.hint) }),
  }));
  if (problems.length <= MOST_PROBLEMS) return told;
  return [
    ...told,
    {
      code: 'dau-bai-qua-roi',
      place: { path },
      message: `Tệp này còn nhiều lỗi nữa, chưa kể ra ở đây.`,
      hint: 'Sửa các lỗi đã nêu rồi kiểm tra lại.',
    },
  ];
}

function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
