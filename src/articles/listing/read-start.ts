import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { LARGEST_TEXT } from '../../model/text-limits.ts';

/**
 * The beginning of a file. Without `most`: all bytes of a text file, and of a larger file as many as show that it is too large.
 * Never waits for a pipe or a device.
 * @param most how many bytes are read at most
 * @throws when the file cannot be read, or is no regular file
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

/** The last bytes of a regular file, at most so many. @throws when the file cannot be read */
export function readEnd(file: string, most: number): Buffer {
  const handle = openSync(file, constants.O_RDONLY);
  try {
    const { size } = fstatSync(handle);
    const bytes = Buffer.alloc(Math.min(size, most));
    readSync(handle, bytes, 0, bytes.length, size - bytes.length);
    return bytes;
  } finally {
    closeSync(handle);
  }
}
