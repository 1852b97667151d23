import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { LARGEST_TEXT } from '../../model/text-limits.ts';

/**
 * The bytes of a text file; of one that is too large, as many as show that it is. What is no regular file is not waited for.
 * @throws when the file cannot be read, or is none
 */
export function readStart(file: string): Buffer {
  // Opening a pipe would wait for somebody who writes to it.
  const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile())
      throw Object.assign(new Error(`${file} is not a regular file.`), { code: 'ENOENT', syscall: 'open' });
    const bytes = Buffer.allocUnsafe(Math.min(stat.size, LARGEST_TEXT + 1));
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(handle, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}
