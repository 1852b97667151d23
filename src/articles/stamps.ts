import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blobId } from './blob-id.ts';

/** A file's blob id, and the marks by which an unchanged file is known again without reading it. */
export interface Stamp {
  size: number;
  mtimeMs: number;
  ctimeMs: number;
  blob: string;
}

/** Stamps by path below the content folder. */
export type Stamps = ReadonlyMap<string, Stamp>;

/** File systems tell times in steps of up to two seconds (FAT): within one, a file can change and keep its times. */
const STEP_MS = 2000;

/**
 * The stamp of a regular file: the remembered one while size and times are the same, else with its bytes hashed as git would.
 * `undefined` for a missing file and for whatever is not a regular file. Throws when the file cannot be read.
 */
export function stampOf(folder: string, path: string, remembered: Stamps): Stamp | undefined {
  const file = join(folder, path);
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  const known = remembered.get(path);
  const { size, mtimeMs, ctimeMs } = stat;
  if (known && known.size === size && known.mtimeMs === mtimeMs && known.ctimeMs === ctimeMs) return known;
  return { size, mtimeMs, ctimeMs, blob: blobId(readFileSync(file)) };
}

/** Whether a stamp taken when the clock showed `clock` (milliseconds since 1970) may be trusted later. */
export const isSettled = (stamp: Stamp, clock: number): boolean =>
  Math.max(stamp.mtimeMs, stamp.ctimeMs) < clock - STEP_MS;
