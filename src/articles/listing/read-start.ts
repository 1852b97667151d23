import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { LARGEST_TEXT } from '../../model/text-limits.ts';

/**
 * The beginning of a file, as far as it is asked for: without a word, the bytes of a text file, and of one that is too large as many as
 * show that it is. What is no regular file is not waited for.
 * @param most how many bytes are read at most
 * @throws when the file cannot be read, or is none
 */
export function readStart(file: string, most = LARGEST_TEXT + 1): Buffer {
  // Opening a pipe would wait for somebody who writes to it.
  const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile())
      throw Object.assign(new Error(`${file} is not a regular file.`), { code: 'ENOENT', syscall: 'open' });
    const bytes = Buffer.allocUnsafe(Math.min(stat.size, most));
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(handle, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(handle);
  }
}
