import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/*
 * A database that was closed in order bears a seal, a file beside it with its size and checksum; while it is open it bears
 * none. So a flipped byte is noticed at the next opening, and so is a run that was killed.
 */

export type SealState = 'intact' | 'damaged' | 'open';

/** What the seal says of a database file: `open` where there is no seal, or no file. */
export function checkSeal(file: string): SealState {
  if (!existsSync(file) || !existsSync(sealOf(file))) return 'open';
  return readFileSync(sealOf(file), 'utf8') === checksum(file) ? 'intact' : 'damaged';
}

/** To be called before the database is written to. */
export const breakSeal = (file: string): void => rmSync(sealOf(file), { force: true });

/** To be called when the database is closed and its log is merged into it. */
export const seal = (file: string): void => writeFileSync(sealOf(file), checksum(file));

const sealOf = (file: string): string => `${file}.seal`;

const CHUNK = 4 * 1024 * 1024;

function checksum(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let crc = 0;
    for (let length = readSync(handle, chunk); length > 0; length = readSync(handle, chunk))
      crc = crc32(chunk.subarray(0, length), crc);
    return `${fstatSync(handle).size} ${crc}`;
  } finally {
    closeSync(handle);
  }
}
