import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { ContentFile } from '../articles/list-content.ts';
import { readMediaInfo } from '../articles/media-info.ts';
import { parseComment } from '../articles/parse-comment.ts';
import { parseNotice } from '../articles/parse-notice.ts';
import { parseSitePage } from '../articles/parse-site-page.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { MediaFile } from '../model/media.ts';

/** A row of `files` as it should become: absent `data` for a file that is gone or has problems. */
interface FileRow {
  path: string;
  kind: string;
  blob: string;
  /** Whom it belongs to: the article's id of a comment; otherwise empty. */
  owner: string;
  data?: object;
}

/** What has changed among pages, notices, comments and pictures: read, checked, and ready to be stored. */
export interface FileChanges {
  rows: FileRow[];
  problems: Problem[];
}

const KINDS = new Set(['page', 'notice', 'comment', 'media']);

/** Reads the pages, notices, comments and pictures whose blobs the catalog does not know. */
export async function readFileChanges(
  db: DatabaseSync,
  content: string,
  files: readonly ContentFile[],
): Promise<FileChanges> {
  const known = new Map<string, { kind: string; blob: string; owner: string }>();
  for (const row of db.prepare('SELECT path, kind, blob, owner FROM files').iterate()) {
    const { path, kind, blob, owner } = row as Record<string, string>;
    known.set(path ?? '', { kind: kind ?? '', blob: blob ?? '', owner: owner ?? '' });
  }
  const changes: FileChanges = { rows: [], problems: [] };
  for (const file of files) {
    if (!KINDS.has(file.kind)) continue;
    const before = known.get(file.path);
    known.delete(file.path);
    if (before?.blob === file.blob) continue;
    const { row, problems } = await readFile(file, readFileSync(join(content, file.path)));
    if (row) changes.rows.push(row);
    changes.problems.push(...problems);
  }
  for (const [path, { kind, blob, owner }] of known) changes.rows.push({ path, kind, blob, owner });
  return changes;
}

async function readFile(file: ContentFile, bytes: Uint8Array): Promise<{ row?: FileRow; problems: Problem[] }> {
  const { kind, path, blob } = file;
  if (kind === 'media') {
    const media: MediaFile = {
      src: path.slice('media/'.length),
      blob,
      bytes: bytes.length,
      ...(await readMediaInfo(bytes)),
    };
    return { row: { path, kind, blob, owner: '', data: media }, problems: [] };
  }
  if (kind === 'comment') {
    const { comment, problems } = parseComment(path, blob, bytes);
    return { row: comment && { path, kind, blob, owner: comment.articleId, data: comment }, problems };
  }
  const { value, problems } = kind === 'page' ? parseSitePage(path, blob, bytes) : parseNotice(path, blob, bytes);
  return { row: value && { path, kind, blob, owner: '', data: value }, problems };
}

/**
 * Stores the changes of pages, notices, comments and pictures.
 * @returns the paths of the articles whose pages show something that changed
 */
export function storeFileChanges(db: DatabaseSync, rows: readonly FileRow[]): Set<string> {
  const put = db.prepare('INSERT OR REPLACE INTO files (path, kind, blob, owner, data) VALUES (?, ?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM files WHERE path = ?');
  const users = db.prepare('SELECT path FROM pictures_used WHERE src = ?');
  const commented = db.prepare('SELECT path FROM articles WHERE id = ?');
  const touched = new Set<string>();
  for (const { path, kind, blob, owner, data } of rows) {
    if (data) put.run(path, kind, blob, owner, JSON.stringify(data));
    else remove.run(path);
    const shownBy =
      kind === 'media' ? users.all(path.slice('media/'.length)) : kind === 'comment' ? commented.all(owner) : [];
    for (const row of shownBy) touched.add(row['path'] as string);
  }
  return touched;
}
