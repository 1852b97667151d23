import type { DatabaseSync } from 'node:sqlite';
import type { MediaFile } from '../model/media.ts';
import type { FileRow } from './file-row.ts';

/** Between the path of a list and the name of one of its files, in the path of a row. */
const IN = '#';

/** The list that a row's path belongs to; `undefined` where it is a file of its own. */
export const listOf = (path: string): string | undefined => /^(media(?:-\d{4}-\d{2})?\.jsonl)#/.exec(path)?.[1];

/** The changes by which the rows of a list become those of its files. A file that is the same keeps its row. */
export function mediaListRows(db: DatabaseSync, list: string, files: readonly MediaFile[]): FileRow[] {
  const known = db
    .prepare('SELECT path, blob, owner, data FROM files WHERE path >= ? AND path < ?')
    .all(`${list}${IN}`, `${list}${String.fromCharCode(IN.charCodeAt(0) + 1)}`) as unknown as Known[];
  const before = new Map(known.map((row) => [row.path, row]));
  const rows: FileRow[] = [];
  for (const file of files) {
    const path = `${list}${IN}${file.src}`;
    const row = before.get(path);
    before.delete(path);
    if (!row || !isSame(row, file)) rows.push({ path, kind: 'media', blob: file.blob, owner: file.src, data: file });
  }
  for (const { path, blob, owner } of before.values()) rows.push({ path, kind: 'media', blob, owner });
  return rows;
}

interface Known {
  path: string;
  blob: string;
  owner: string;
  data: string;
}

function isSame({ data }: Known, file: MediaFile): boolean {
  const { state: _, ...known } = JSON.parse(data) as MediaFile;
  return JSON.stringify(known) === JSON.stringify(file);
}
