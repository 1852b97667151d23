/** The build cannot go on, for a reason that lies outside the content; its message is for whoever started it. */
export class BuildFailed extends Error {}

/** What was asked for cannot be done: an argument is wrong. */
export class WrongArguments extends Error {}

/** The command line asks what may stand in it; the message says so. */
export class HelpWanted extends Error {}

interface Refusal {
  /** What has happened. */
  what: string;
  /** What to do about it. */
  advice: string;
}

const FULL: Refusal = {
  what: 'Đĩa đã đầy, không ghi được nữa',
  advice: 'Dọn bớt, hoặc đặt --cache và --out ở đĩa khác, rồi chạy lại: lần sau làm tiếp từ chỗ dừng.',
};
const FORBIDDEN: Refusal = {
  what: 'Không có quyền đọc hoặc ghi',
  advice: 'Cấp quyền cho tài khoản đang chạy lệnh này, hoặc chọn chỗ khác, rồi chạy lại.',
};
const READ_ONLY: Refusal = { what: 'Đĩa chỉ cho đọc', advice: 'Đặt --cache và --out ở đĩa ghi được, rồi chạy lại.' };
const NO_FOLDER: Refusal = {
  what: 'Trên đường dẫn này có một tệp mang tên của thư mục',
  advice: 'Xóa hoặc đổi tên tệp ấy, hoặc chọn chỗ khác, rồi chạy lại.',
};
const TOO_MANY_FILES: Refusal = {
  what: 'Hệ thống không cho mở thêm tệp',
  advice: 'Tắt bớt chương trình khác, hoặc nâng giới hạn bằng ulimit -n 4096, rồi chạy lại.',
};
const DISK_FAULT: Refusal = { what: 'Đĩa báo lỗi khi đọc hoặc ghi', advice: 'Kiểm tra đĩa rồi chạy lại.' };
const DAMAGED: Refusal = {
  what: 'Danh mục trong bộ nhớ đệm đã hỏng',
  advice: 'Xóa thư mục bộ nhớ đệm rồi dựng lại: chỉ tốn thời gian, không mất gì.',
};

/** What the system refuses, by its code. */
const REFUSALS: Record<string, Refusal> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: READ_ONLY,
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  EISDIR: {
    what: 'Ở đây cần một tệp nhưng có một thư mục cùng tên',
    advice: 'Xóa hoặc đổi tên thư mục ấy rồi chạy lại.',
  },
  ENOENT: {
    what: 'Không tìm thấy tệp hoặc thư mục',
    advice: 'Kiểm tra đường dẫn; nếu nó bị xóa trong lúc lệnh đang chạy thì chạy lại.',
  },
  ENAMETOOLONG: { what: 'Tên tệp hoặc đường dẫn quá dài', advice: 'Đặt tên ngắn hơn rồi chạy lại.' },
  EMFILE: TOO_MANY_FILES,
  ENFILE: TOO_MANY_FILES,
  EIO: DISK_FAULT,
  ENOMEM: { what: 'Máy đã hết bộ nhớ', advice: 'Tắt bớt chương trình khác rồi chạy lại.' },
  EADDRINUSE: { what: 'Cổng này đang có chương trình khác dùng', advice: 'Chọn cổng khác bằng --port.' },
};
const FORBIDDEN_PORT: Refusal = {
  what: 'Tài khoản này không được mở cổng ấy',
  advice: 'Chọn một cổng từ 1024 trở lên bằng --port.',
};
const TOO_MANY_WATCHED: Refusal = {
  what: 'Hệ thống không cho theo dõi thêm thư mục',
  advice:
    'Nâng giới hạn rồi chạy lại: sudo sysctl fs.inotify.max_user_watches=1048576 fs.inotify.max_user_instances=1024',
};
const UNKNOWN_REFUSAL: Refusal = { what: 'Hệ thống không cho làm việc này', advice: 'Sửa chỗ đó rồi chạy lại.' };

/** What SQLite refuses, by its result code (https://sqlite.org/rescode.html) or by what it says of it. */
const REFUSALS_OF_SQLITE: [code: number, message: RegExp, Refusal][] = [
  [13, /^database or disk is full/, FULL],
  [
    14,
    /^unable to open database file/,
    {
      what: 'Không mở được tệp của bộ nhớ đệm',
      advice: 'Cấp quyền cho tài khoản đang chạy lệnh này, hoặc đặt --cache ở chỗ khác, rồi chạy lại.',
    },
  ],
  [8, /^attempt to write a readonly database/, FORBIDDEN],
  [10, /^disk I\/O error/, DISK_FAULT],
  [11, /^database disk image is malformed/, DAMAGED],
  [
    5,
    /^database is locked/,
    { what: 'Một chương trình khác đang giữ tệp của bộ nhớ đệm', advice: 'Chờ nó xong rồi chạy lại.' },
  ],
];

/**
 * What an error tells whoever started the command, Vietnamese, where that is all there is to know: the system's own errors name
 * their file, and need no stack. `undefined` for a fault of the program.
 */
export function explanation(error: unknown): string | undefined {
  const { message } = error as Error;
  const refusal = refusalOf(error as Refused);
  if (refusal) return `${refusal.what} (${message}). ${refusal.advice}`;
  return error instanceof BuildFailed ? message : undefined;
}

type Refused = NodeJS.ErrnoException & { errcode?: number };

function refusalOf({ code: given, errcode, message, syscall }: Refused): Refusal | undefined {
  // What a process tells of its failure is the message alone.
  const [, call = syscall, code = given ?? ''] = /^(\w+ )?(E[A-Z]{3,})\b/.exec(message) ?? [];
  if (/^(?:ENOSPC|EMFILE)$/.test(code) && /\bwatch/.test(`${call} ${message}`)) return TOO_MANY_WATCHED;
  if (code === 'EACCES' && call?.trim() === 'listen') return FORBIDDEN_PORT;
  const ofSqlite = REFUSALS_OF_SQLITE.find(([number, said]) => number === Number(errcode) % 256 || said.test(message));
  const known = REFUSALS[code] ?? ofSqlite?.[2];
  return known ?? (syscall === undefined ? undefined : UNKNOWN_REFUSAL);
}
