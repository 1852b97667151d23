import type { Problem } from '../../diagnostics/problem.ts';
import type { Excess } from '../../markdown/limits.ts';

/** The problem of a body that is too long or too tangled to be read. */
export function excessProblem(path: string, bodyLine: number, { kind, line, what, count, most }: Excess): Problem {
  const isLong = kind === 'too long';
  return {
    code: isLong ? 'qua-lon' : 'qua-roi',
    place: { path, line: bodyLine + line - 1 },
    message: `Thân bài có ${count.toLocaleString('vi')} ${what}, quá mức ${most.toLocaleString('vi')} mà máy đọc được trong thời gian hợp lý.`,
    hint: isLong
      ? 'Chia thành nhiều bài nối nhau bằng series, hoặc đưa văn bản dài vào media/ thành tệp PDF rồi đặt liên kết.'
      : 'Tách bớt thành bài khác, hoặc xóa các dấu thừa. Nếu đây là chữ dán nhầm thì xóa đi.',
  };
}
