import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

const HEADER = 32;
const FRAME_HEADER = 24;

/**
 * Where the pages begin that a SQLite database's log (WAL) holds: the bytes that merging it changes. Absent when the log has
 * begun anew since it was made, so that it no longer tells what was merged before. The log's form:
 * https://www.sqlite.org/fileformat2.html#walformat
 */
export function writtenPages(file: string): Set<number> | undefined {
  const log = `${file}-wal`;
  if (!existsSync(log)) return new Set();
  const handle = openSync(log, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size < HEADER) return new Set();
    const header = Buffer.alloc(HEADER);
    readSync(handle, header, 0, HEADER, 0);
    const pageSize = header.readUInt32BE(8);
    const timesBegun = header.readUInt32BE(12);
    if (timesBegun > 0) return undefined;
    const pages = new Set<number>();
    for (let at = HEADER; at + FRAME_HEADER <= size; at += FRAME_HEADER + pageSize) {
      readSync(handle, header, 0, 4, at);
      pages.add((header.readUInt32BE(0) - 1) * pageSize);
    }
    return pages;
  } finally {
    closeSync(handle);
  }
}
