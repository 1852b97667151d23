import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { explained } from '../publish/explain-failure.ts';
import { BuildFailed, explanation } from './failures.ts';

/** What a piece of work throws. */
function thrownBy(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

test('a full disk is told in one line, whoever met it', () => {
  const database = thrownBy(() =>
    new DatabaseSync(':memory:').exec('PRAGMA max_page_count = 2; CREATE TABLE a (x); CREATE TABLE b (x)'),
  );
  const file = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  const process = new BuildFailed('ENOSPC: no space left on device, write');
  for (const error of [database, file, process]) {
    expect(explanation(error)).toMatch(/^Đĩa đã đầy, không ghi được nữa \(.*\)\. .*--cache.*$/);
  }
});

test('a failure of a target that is told already is not told again as one of this machine', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
  expect(explanation(explained(full, '/srv/bao'))).toMatch(
    /^Không đăng được lên \/srv\/bao: .*\nỔ đĩa của nơi nhận đã đầy/,
  );
});

test('what the system refuses is told with what to do; a fault of the program is not explained away', () => {
  const refused = (message: string, more: object = {}): string => {
    const [, code] = /(E[A-Z]+)/.exec(message) ?? [];
    return explanation(Object.assign(new Error(message), { code, syscall: 'open', ...more })) ?? 'nothing';
  };
  const ofSqlite = (message: string, errcode: number) =>
    refused(message, { code: 'ERR_SQLITE_ERROR', syscall: undefined, errcode });
  expect(
    [
      refused("EACCES: permission denied, open '/a'"),
      refused("EROFS: read-only file system, mkdir '/a'"),
      refused("ENOTDIR: not a directory, mkdir '/a/b'"),
      refused("EEXIST: file already exists, mkdir '/a'"),
      refused("EISDIR: illegal operation on a directory, open '/a'"),
      refused("ENOENT: no such file or directory, open '/a'"),
      refused("ENAMETOOLONG: name too long, open '/a'"),
      refused("EMFILE: too many open files, open '/a'"),
      refused("EMFILE: too many open files, watch '/a'", { syscall: 'watch' }),
      refused("ENOSPC: System limit for number of file watchers reached, watch '/a'", { syscall: 'watch' }),
      refused('EIO: i/o error, read', { syscall: 'read' }),
      refused('ENOMEM: not enough memory, read'),
      refused('listen EACCES: permission denied ::1:80', { syscall: 'listen' }),
      refused('listen EADDRINUSE: address already in use ::1:80', { syscall: 'listen' }),
      refused("EXDEV: cross-device link not permitted, rename '/a' -> '/b'"),
      ofSqlite('unable to open database file', 14),
      ofSqlite('attempt to write a readonly database', 8 + 256),
      ofSqlite('database is locked', 5),
      ofSqlite('database disk image is malformed', 11),
      explanation(new BuildFailed('unable to open database file')),
      explanation(new BuildFailed('Không có')),
    ].join('\n'),
  ).toMatchSnapshot();
  expect(explanation(new TypeError('x is not a function'))).toBeUndefined();
  expect(explanation(Object.assign(new Error('no such table: a'), { errcode: 1 }))).toBeUndefined();
});
