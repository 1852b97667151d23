import { lstatSync, type Stats } from 'node:fs';

/** The marks by which an unchanged file is known again without reading it. */
export interface FileMarks {
  size: number;
  mtimeMs: number;
  ctimeMs: number;
}

/** A file's blob id, good as long as its marks are the same. */
export interface Stamp extends FileMarks {
  blob: string;
}

/** Stamps by path below the content folder. */
export type Stamps = ReadonlyMap<string, Stamp>;

/** File systems tell times in steps of up to two seconds (FAT): within one, a file can change and keep its times. */
const STEP_MS = 2000;

/** What lies at a path; `undefined` where nothing does, for instance because a file stands where a folder of the path stood. */
export function statOf(folder: string, path: string): Stats | undefined {
  try {
    return lstatSync(`${folder}/${path}`, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** The marks of a regular file; `undefined` for a missing file and for whatever is not a regular file. */
export function marksOf(folder: string, path: string): FileMarks | undefined {
  const stat = statOf(folder, path);
  return stat?.isFile() ? { size: stat.size, mtimeMs: stat.mtimeMs, ctimeMs: stat.ctimeMs } : undefined;
}

/** Whether a file has the marks that it had. */
export const isSame = (a: FileMarks, b: FileMarks): boolean =>
  a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs;

/** Marks that no file has: of a file that is known, but has to be read again. */
const UNSETTLED: FileMarks = { size: -1, mtimeMs: 0, ctimeMs: 0 };

/** Marks as they may be remembered when they were taken while the clock showed `clock` (milliseconds since 1970). */
export const settled = (marks: FileMarks, clock: number): FileMarks =>
  Math.max(marks.mtimeMs, marks.ctimeMs) < clock - STEP_MS ? marks : UNSETTLED;

/** The stamp of a path at which there was nothing to read. */
export const NOTHING_THERE: Stamp = { ...UNSETTLED, blob: '' };

/** Whether remembered marks can tell that a file has not changed: not those of one too fresh, nor of a path without a file. */
export const isSettled = ({ size }: FileMarks): boolean => size >= 0;
