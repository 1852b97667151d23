import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { BuildFailed, explanation } from '../diagnostics/failures.ts';
import { explained } from '../publish/explain-failure.ts';

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

test('what the system says names its file; a fault of the program is not explained away', () => {
  expect(explanation(Object.assign(new Error('ENOENT: a'), { code: 'ENOENT', syscall: 'open' }))).toBe('ENOENT: a');
  expect(explanation(Object.assign(new Error('EACCES: a'), { code: 'EACCES', syscall: 'open' }))).toBe(
    'Không có quyền đọc hoặc ghi (EACCES: a). Cấp quyền cho tài khoản đang chạy lệnh này, hoặc chọn chỗ khác, rồi chạy lại.',
  );
  expect(explanation(new BuildFailed('Không có'))).toBe('Không có');
  expect(explanation(new TypeError('x is not a function'))).toBeUndefined();
});
