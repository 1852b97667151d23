import { lstatSync, type Stats } from 'node:fs';

/** What the file system tells of a file. While it stays the same, the file has not changed. Times are milliseconds since 1970. */
export interface FileStat {
  size: number;
  mtimeMs: number;
  ctimeMs: number;
}

/** A file that was read once: its blob id, which is right as long as its stat stays the same. */
export interface KnownFile extends FileStat {
  blob: string;
}

/** Known files by path below the content folder. */
export type KnownFiles = ReadonlyMap<string, KnownFile>;

/** File systems tell times in steps of up to two seconds (FAT): within one, a file can change and keep its times. */
const STEP_MS = 2000;

/** What lies at a path below a folder: a file, a folder, a link. `undefined` where nothing does. */
export function entryAt(folder: string, path: string): Stats | undefined {
  try {
    return lstatSync(`${folder}/${path}`, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** The stat of a regular file; `undefined` where there is none. */
export function statOf(folder: string, path: string): FileStat | undefined {
  const stat = entryAt(folder, path);
  return stat?.isFile() ? { size: stat.size, mtimeMs: stat.mtimeMs, ctimeMs: stat.ctimeMs } : undefined;
}

/** Whether two stats are the same. */
export const isSame = (a: FileStat, b: FileStat): boolean =>
  a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs;

/** Stands for the stat of a file that has to be read again next time: no file has it. */
const NEVER_SAME: FileStat = { size: -1, mtimeMs: 0, ctimeMs: 0 };

/**
 * The stat to remember of a file that was looked at when the clock showed `clock`, in milliseconds since 1970. A file that had
 * been changed just before could be changed again within the same step of the clock, so it has to be read again.
 */
export const statToRemember = (stat: FileStat, clock: number): FileStat =>
  Math.max(stat.mtimeMs, stat.ctimeMs) < clock - STEP_MS ? stat : NEVER_SAME;

/** The stat to remember of a path without a file. */
export const NOTHING_THERE: KnownFile = { ...NEVER_SAME, blob: '' };

/** Whether a remembered stat can tell that a file has not changed. */
export const isReliable = ({ size }: FileStat): boolean => size >= 0;
