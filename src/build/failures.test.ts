import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { BuildFailed, explanation } from '../diagnostics/failures.ts';

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

test('what the system says names its file; a fault of the program is not explained away', () => {
  expect(explanation(Object.assign(new Error('EACCES: a'), { code: 'EACCES', syscall: 'open' }))).toBe('EACCES: a');
  expect(explanation(new BuildFailed('Không có'))).toBe('Không có');
  expect(explanation(new TypeError('x is not a function'))).toBeUndefined();
});
