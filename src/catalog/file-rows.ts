import type { DatabaseSync } from 'node:sqlite';
import { readBodyText } from '../articles/body/read-body-text.ts';
import { blobId } from '../articles/listing/blob-id.ts';
import type { ContentChanges, ListedFile } from '../articles/listing/content-changes.ts';
import type { ContentKind } from '../articles/listing/content-kind.ts';
import { createContentReader, fetchAbsent } from '../articles/parsing/content-reader.ts';
import { parseComment } from '../articles/parsing/parse-comment.ts';
import { parseMedia } from '../articles/parsing/parse-media.ts';
import { parseNotice } from '../articles/parsing/parse-notice.ts';
import { parseSitePage } from '../articles/parsing/parse-site-page.ts';
import type { ArticleReading } from '../articles/parsing/read-article.ts';
import { readBody } from '../articles/parsing/read-body.ts';
import { haveErrors, type Problem } from '../diagnostics/problem.ts';
import { createWarningRows } from './warning-rows.ts';

/** A row of `files` as it should become: absent `data` for a file that is gone or has problems. */
interface FileRow {
  path: string;
  kind: string;
  blob: string;
  /** By what others find it: the article's id of a comment, the name by which articles call a picture; otherwise empty. */
  owner: string;
  data?: object;
  /** Of a page: the local pictures and files that it shows. */
  media?: ArticleReading['media'];
  warnings?: readonly Problem[];
}

/** What has changed among pages, notices, comments and pictures: read, checked, and ready to be stored. */
export interface FileChanges {
  rows: FileRow[];
  /** The files that were looked at, with their blob ids, and whether they have problems. */
  read: { file: ListedFile; blob: string; hasErrors: boolean }[];
  /** Of the files that have errors. */
  problems: Problem[];
}

/** Reads the pages, notices, comments and pictures among the files that may have changed, and tells which are gone. */
export async function readFileChanges(db: DatabaseSync, content: string, listed: ContentChanges): Promise<FileChanges> {
  const select = db.prepare('SELECT path, kind, blob, owner FROM files WHERE path = ?');
  const known = (path: string) => select.get(path) as unknown as FileRow | undefined;
  const changes: FileChanges = { rows: [], read: [], problems: [] };
  const files = listed.present.filter(isKept);
  const gone = goneFiles(db, listed, new Set(files.map(({ path }) => path)));
  const namesakes = createNamesakes(db, new Set(gone));
  const readBytes = createContentReader(content);
  await fetchAbsent(
    content,
    files.filter(({ path, blob }) => known(path)?.blob !== blob),
  );
  for (const file of files) {
    const { kind, path } = file;
    const before = known(path);
    if (before && before.blob === file.blob) {
      changes.read.push({ file, blob: before.blob, hasErrors: false });
      continue;
    }
    const bytes = readBytes(file);
    const blob = file.blob ?? blobId(bytes);
    const { row, problems } =
      before?.blob === blob ? { problems: [] } : await readFile(content, kind, path, blob, bytes);
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
  }
  return changes;
}

/** Whether a file has a row of `files`: all but the articles and the settings. */
const isKept = (file: ListedFile): file is ListedFile & { kind: Exclude<ContentKind, 'site' | 'article'> } =>
  file.kind !== 'site' && file.kind !== 'article';

/** The paths at which there is nothing any more. */
function goneFiles(db: DatabaseSync, listed: ContentChanges, present: ReadonlySet<string>): string[] {
  if (!listed.isComplete) return listed.gone;
  const paths = db.prepare('SELECT path FROM files').all() as { path: string }[];
  return paths.map(({ path }) => path).filter((path) => !present.has(path));
}

/**
 * Finds the file by whose name articles would call another one too: names that differ in nothing but their Unicode form.
 * @param gone paths of files that are known, but there no more
 */
function createNamesakes(db: DatabaseSync, gone: ReadonlySet<string>) {
  const select = db.prepare("SELECT path FROM files WHERE kind = 'media' AND owner = ? AND path <> ?");
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

async function readFile(
  content: string,
  kind: Exclude<ContentKind, 'site' | 'article'>,
  path: string,
  blob: string,
  bytes: Uint8Array,
): Promise<{ row?: FileRow; problems: Problem[] }> {
  if (kind === 'media') {
    const { value, problems } = await parseMedia(path, blob, bytes);
    return { row: value && { path, kind, blob, owner: value.src, data: value }, problems };
  }
  if (kind === 'comment') {
    const { comment, problems } = parseComment(path, blob, bytes);
    return { row: comment && { path, kind, blob, owner: comment.articleId, data: comment }, problems };
  }
  if (kind === 'notice') {
    const { value, problems } = parseNotice(path, blob, bytes);
    return { row: value && { path, kind, blob, owner: '', data: value }, problems };
  }
  const { value, problems } = parseSitePage(path, blob, bytes);
  if (!value) return { problems };
  const text = readBodyText(path, readBody(content, { path, blob }));
  return {
    row: { path, kind, blob, owner: '', data: value, media: text.media },
    problems: [...problems, ...text.problems],
  };
}

/**
 * Stores the changes of pages, notices, comments and pictures.
 * @returns the paths of the articles whose pages show something that changed
 */
export function storeFileChanges(db: DatabaseSync, rows: readonly FileRow[]): Set<string> {
  const put = db.prepare('INSERT OR REPLACE INTO files (path, kind, blob, owner, data) VALUES (?, ?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM files WHERE path = ?');
  const use = db.prepare('INSERT OR IGNORE INTO pictures_used VALUES (?, ?, ?)');
  const unuse = db.prepare('DELETE FROM pictures_used WHERE path = ?');
  const warningRows = createWarningRows(db);
  const users = db.prepare('SELECT path FROM pictures_used WHERE src = ?');
  const commented = db.prepare('SELECT path FROM articles WHERE id = ?');
  const touched = new Set<string>();
  for (const { path, kind, blob, owner, data, media = [], warnings = [] } of rows) {
    if (kind === 'page') unuse.run(path);
    for (const { src, line } of media) use.run(path, src, line ?? null);
    if (data) put.run(path, kind, blob, owner, JSON.stringify(data));
    else remove.run(path);
    warningRows.put(path, warnings);
    const shownBy = kind === 'media' ? users.all(owner) : kind === 'comment' ? commented.all(owner) : [];
    for (const row of shownBy) touched.add(row['path'] as string);
  }
  return touched;
}
