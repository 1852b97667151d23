/** The build cannot go on, for a reason that lies outside the content; its message is for whoever started it. */
export class BuildFailed extends Error {}

/** What was asked for cannot be done: an argument is wrong. */
export class WrongArguments extends Error {}

/** The command line asks what may stand in it; the message says so. */
export class HelpWanted extends Error {}

/** SQLite's number for a disk that is full (SQLITE_FULL). */
const SQLITE_FULL = 13;

/**
 * What an error tells whoever started the command, where that is all there is to know: the system's own errors name their file,
 * and need no stack. `undefined` for a fault of the program.
 */
export function explanation(error: unknown): string | undefined {
  const { code, errcode, message, syscall } = error as NodeJS.ErrnoException & { errcode?: number };
  const isFull = code === 'ENOSPC' || code === 'EDQUOT' || errcode === SQLITE_FULL || /^ENOSPC\b/.test(message);
  if (isFull)
    return `Đĩa đã đầy, không ghi được nữa (${message}). Dọn bớt, hoặc đặt --cache và --out ở đĩa khác, rồi chạy lại: lần sau làm tiếp từ chỗ dừng.`;
  if (/^(?:EACCES|EPERM|EROFS)\b/.test(message))
    return `Không có quyền đọc hoặc ghi (${message}). Cấp quyền cho tài khoản đang chạy lệnh này, hoặc chọn chỗ khác, rồi chạy lại.`;
  const isExplained = error instanceof BuildFailed || syscall !== undefined;
  return isExplained ? message : undefined;
}
