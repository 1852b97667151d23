import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { readBodyText } from '../articles/body/read-body-text.ts';
import { blobId } from '../articles/listing/blob-id.ts';
import type { ContentChanges, ListedFile } from '../articles/listing/content-changes.ts';
import type { ContentKind } from '../articles/listing/content-kind.ts';
import { readEnd, readStart } from '../articles/listing/read-start.ts';
import { createContentReader, fetchAbsent } from '../articles/parsing/content-reader.ts';
import { parseComment } from '../articles/parsing/parse-comment.ts';
import { type MediaBytes, parseMedia } from '../articles/parsing/parse-media.ts';
import { parseMediaList } from '../articles/parsing/parse-media-list.ts';
import { parseNotice } from '../articles/parsing/parse-notice.ts';
import { parseSitePage } from '../articles/parsing/parse-site-page.ts';
import { readBody } from '../articles/parsing/read-body.ts';
import { haveErrors, type Problem } from '../diagnostics/problem.ts';
import { sitePageAddress } from '../model/address.ts';
import { FAULT, type FileRow } from './file-row.ts';
import { listOf, mediaListRows } from './media-list-rows.ts';
import { LINK, USE_PICTURE } from './schema.ts';
import { createWarningRows } from './warning-rows.ts';

/** What has changed among pages, notices, comments and pictures: read, checked, and ready to be stored. */
export interface FileChanges {
  rows: FileRow[];
  /** The files that were looked at, with their blob ids, and whether they have problems. */
  read: { file: ListedFile; blob: string; hasErrors: boolean }[];
  /** Of the files that have errors. */
  problems: Problem[];
}

/** Reads the pages, notices, comments and pictures among the files that may have changed, and tells which are gone. */
export async function readFileChanges(
  db: DatabaseSync,
  content: string,
  listed: ContentChanges,
  url: string,
): Promise<FileChanges> {
  const select = db.prepare('SELECT path, kind, blob, owner FROM files WHERE path = ?');
  const known = (path: string) => select.get(path) as unknown as FileRow | undefined;
  const changes: FileChanges = { rows: [], read: [], problems: [] };
  const files = listed.present.filter(isKept);
  const gone = goneFiles(db, listed, new Set(files.map(({ path }) => path)));
  const namesakes = createNamesakes(db, new Set(gone));
  const readBytes = createContentReader(content);
  await fetchAbsent(content, listed.promisor, () => files.filter(({ path, blob }) => known(path)?.blob !== blob));
  for (const file of files) {
    const { kind, path } = file;
    const before = known(path);
    if (before && before.blob === file.blob) {
      changes.read.push({ file, blob: before.blob, hasErrors: false });
      continue;
    }
    const blob = file.blob ?? blobId(readBytes(file));
    if (kind === 'media-list' && before?.blob !== blob) {
      const { files: listed, problems } = parseMediaList(path, readBytes(file));
      if (problems.length > 0) changes.problems.push(...problems);
      else changes.rows.push({ path, kind, blob, owner: '', data: {} }, ...mediaListRows(db, path, listed));
      changes.read.push({ file, blob, hasErrors: problems.length > 0 });
      continue;
    }
    const { row, problems } =
      before?.blob === blob ? { problems: [] } : await readFile({ content, url, file, blob, readBytes });
    const namesake = kind === 'media' && row ? namesakes.of(row) : undefined;
    if (namesake) problems.push(namesakeProblem(path, namesake));
    const hasErrors = haveErrors(problems);
    if (hasErrors) changes.problems.push(...problems);
    else if (row) changes.rows.push({ ...row, warnings: problems });
    changes.read.push({ file, blob, hasErrors });
  }
  for (const path of gone) {
    const before = known(path);
    if (before) changes.rows.push(before);
    if (before?.kind === 'media-list') changes.rows.push(...mediaListRows(db, path, []));
  }
  return changes;
}

/** How much of a picture is read to know it: its header, with whatever a camera puts before it. */
const HEADER = 64 * 1024;
/** How much is read to see whether it has its end. */
const END = 4 * 1024;
const NONE = new Uint8Array();

/** The bytes of a file below content/media: most of them are never asked for. */
function mediaBytes(content: string, file: ListedFile, readBytes: FileToRead['readBytes']): MediaBytes {
  const whole = (): Uint8Array => readBytes(file);
  const path = join(content, file.path);
  const length = statSync(path, { throwIfNoEntry: false })?.size;
  const end = (): Uint8Array => (length === undefined || length <= HEADER ? NONE : readEnd(path, END));
  if (length !== undefined) return { start: readStart(path, HEADER), length, end, whole };
  // A sparse checkout has left it out.
  const bytes = whole();
  return { start: bytes, length: bytes.length, end, whole };
}

type KeptFile = ListedFile & { kind: Exclude<ContentKind, 'site' | 'article'> };

/** Whether a file has a row of `files`: all but the articles and the settings. */
const isKept = (file: ListedFile): file is KeptFile => file.kind !== 'site' && file.kind !== 'article';

/** The paths at which there is nothing any more. */
function goneFiles(db: DatabaseSync, listed: ContentChanges, present: ReadonlySet<string>): string[] {
  if (!listed.isComplete) return listed.gone;
  const paths = db.prepare('SELECT path FROM files').all() as { path: string }[];
  return paths.map(({ path }) => path).filter((path) => !present.has(listOf(path) ?? path));
}

/**
 * Finds the file by whose name articles would call another one too: names that differ in nothing but their Unicode form.
 * @param gone paths of files that are known, but there no more
 */
function createNamesakes(db: DatabaseSync, gone: ReadonlySet<string>) {
  const select = db.prepare("SELECT path FROM files WHERE kind IN ('media', 'fault') AND owner = ? AND path <> ?");
  const read = new Map<string, string>();
  return {
    of({ owner, path }: FileRow): string | undefined {
      const known = select.all(owner, path) as { path: string }[];
      const other = read.get(owner) ?? known.find((one) => !gone.has(one.path))?.path;
      if (other === undefined) read.set(owner, path);
      return other;
    },
  };
}

const namesakeProblem = (path: string, other: string): Problem => ({
  code: 'anh-trung-ten',
  place: { path },
  message: `Tệp này và ${other} có tên nhìn giống hệt nhau (một tên viết bằng Unicode dựng sẵn, một tên bằng Unicode tổ hợp), nên bài viết không gọi riêng được tệp nào.`,
  hint: 'Xóa hoặc đổi tên một trong hai tệp.',
});

interface FileToRead {
  content: string;
  url: string;
  file: KeptFile;
  blob: string;
  readBytes: (file: ListedFile) => Uint8Array;
}

async function readFile({
  content,
  url,
  file,
  blob,
  readBytes,
}: FileToRead): Promise<{ row?: FileRow; problems: Problem[] }> {
  const { kind, path } = file;
  if (kind === 'media') {
    const { value, fault, problems } = await parseMedia(path, blob, mediaBytes(content, file, readBytes));
    const owner = path.slice('media/'.length).normalize('NFC');
    const row = value
      ? { path, kind, blob, owner, data: value }
      : fault && { path, kind: FAULT, blob, owner, data: fault };
    return { row, problems };
  }
  const bytes = readBytes(file);
  if (kind === 'comment') {
    const { comment, problems } = parseComment(path, blob, bytes);
    return { row: comment && { path, kind, blob, owner: comment.articleId, data: comment }, problems };
  }
  const { value, problems } = kind === 'notice' ? parseNotice(path, blob, bytes) : parseSitePage(path, blob, bytes);
  if (!value) return { problems };
  const text = readBodyText(
    { path, address: kind === 'page' ? sitePageAddress(value.slug) : '/', url },
    readBody(content, { path, blob }),
  );
  return {
    row: { path, kind, blob, owner: '', data: value, media: text.media, links: text.links },
    problems: [...problems, ...text.problems],
  };
}

/**
 * Stores the changes of pages, notices, comments and pictures.
 * @returns the paths of the articles whose pages show something that changed
 */
export function storeFileChanges(db: DatabaseSync, rows: readonly FileRow[]): Set<string> {
  const put = db.prepare(
    `INSERT INTO files (path, kind, blob, owner, data) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET kind = excluded.kind, blob = excluded.blob, owner = excluded.owner, data = excluded.data`,
  );
  const remove = db.prepare('DELETE FROM files WHERE path = ?');
  const use = db.prepare(USE_PICTURE);
  const link = db.prepare(LINK);
  const unlink = db.prepare('DELETE FROM links WHERE path = ?');
  const linking = db.prepare('SELECT path FROM links WHERE target = ?');
  const unuse = db.prepare('DELETE FROM pictures_used WHERE path = ?');
  const warningRows = createWarningRows(db);
  const users = db.prepare('SELECT path FROM pictures_used WHERE src = ?');
  const commented = db.prepare('SELECT path FROM articles WHERE id = ?');
  const touched = new Set<string>();
  for (const { path, kind, blob, owner, data, media = [], links = [], warnings = [] } of rows) {
    if (kind === 'page' || kind === 'notice') {
      unuse.run(path);
      unlink.run(path);
    }
    for (const { target, line, written } of links) link.run(path, target, line, written);
    for (const { src, line, isShown } of media) use.run(path, src, line ?? null, isShown ? 1 : 0);
    if (data) put.run(path, kind, blob, owner, JSON.stringify(data));
    else remove.run(path);
    warningRows.put(path, warnings);
    const shownBy =
      kind === 'media' || kind === FAULT ? users.all(owner) : kind === 'comment' ? commented.all(owner) : [];
    for (const row of [...shownBy, ...(kind === 'page' ? linking.all(path) : [])]) touched.add(row['path'] as string);
  }
  return touched;
}
