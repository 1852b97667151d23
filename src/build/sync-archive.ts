import type { DatabaseSync } from 'node:sqlite';
import type { ContentChanges } from '../articles/listing/content-changes.ts';
import { type ContentState, contentState } from '../articles/listing/content-state.ts';
import { listChanges } from '../articles/listing/list-changes.ts';
import { unreadProblem } from '../articles/listing/unread-problem.ts';
import { isThere } from '../articles/listing/unreadable-name.ts';
import { readSite } from '../articles/parsing/parse-site.ts';
import { checkArchive } from '../catalog/checks.ts';
import { readFileChanges } from '../catalog/file-rows.ts';
import { createListingRows } from '../catalog/listing-rows.ts';
import { getMeta, longTransaction, setMeta } from '../catalog/open.ts';
import { type Change, syncArticles } from '../catalog/sync.ts';
import { createWarningRows } from '../catalog/warning-rows.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { LocalTime } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { digest } from '../output/digest.ts';
import { MANY_CHANGES } from '../views/index.ts';

/** In `meta`: a digest of the settings on which reading an article depends (`readingDigest`), as of the last run. */
const READING_DIGEST = 'reading';

/** The outcome of bringing the catalog up to date. */
export interface SyncedArchive {
  /** Absent when site.yml has problems; then nothing else was read. */
  site?: Site;
  /** Every problem of the content, errors and warnings, of single files and of the whole archive. */
  problems: Problem[];
  /** The git remote that has what a partial clone lacks. */
  promisor?: string;
}

/** What the caller does with the changes, inside the transaction that stores them. */
export type OnChanges = (changes: readonly Change[] | 'everything', site: Site) => void;

export interface SyncOptions {
  /** Told how many of the files to read have been read. */
  onProgress?: (done: number, total: number) => void;
  /** The content folder as it is now, where somebody has begun to look at it already. */
  state?: Promise<ContentState>;
  /** The folder of files that are served as they are: links may lead to them. */
  publicFolder?: string;
}

/**
 * Reads the content folder into the catalog. Everything is read and checked, whatever the problems; files without errors are
 * stored, so that a corrected archive need not be read again.
 */
export async function syncArchive(
  db: DatabaseSync,
  content: string,
  now: LocalTime,
  onChanges: OnChanges,
  { onProgress, state = contentState(content), publicFolder }: SyncOptions = {},
): Promise<SyncedArchive> {
  const { site, problems: siteProblems } = readSite(content);
  if (!site) return { problems: siteProblems };
  const reading = readingDigest(site);
  const isReadAsBefore = getMeta(db, READING_DIGEST) === reading;
  const listed = await listContent(db, content, isReadAsBefore, state);
  const fileChanges = await readFileChanges(db, content, listed, site.url);

  const changes: Change[] = [];
  let count = 0;
  const onChange = (change: Change): void => {
    if (++count <= MANY_CHANGES) changes.push(change);
  };
  const articleProblems = await longTransaction(db, async () => {
    if (!isReadAsBefore) {
      // No article is known as it would be read, so each is read.
      db.exec("UPDATE articles SET blob = ''");
      setMeta(db, READING_DIGEST, reading);
    }
    const found = await syncArticles(db, { content, listed, changes: fileChanges, site, now, onChange, onProgress });
    const known = count > MANY_CHANGES ? 'everything' : changes;
    onChanges(known, site);
    const paths = known === 'everything' ? known : known.flatMap(({ after }) => after?.path ?? []);
    return [...found, ...checkArchive(db, { content, site, now, changed: paths, publicFolder })];
  });
  const unread = createListingRows(db)
    .withErrors()
    .filter(({ kind }) => kind === 'unread');
  return {
    site,
    promisor: listed.promisor,
    problems: [
      ...siteProblems,
      ...unread.map(({ path }) => unreadProblem(path)),
      ...articleProblems,
      ...createWarningRows(db).all(),
    ],
  };
}

/** A digest of the settings on which reading an article depends: its address, and the names that are known. */
const readingDigest = ({ url, permalink, categories, authors, tags, series }: Site): string =>
  digest(JSON.stringify([url, permalink, categories.map(({ slug, former }) => [slug, former]), authors, tags, series]));

/**
 * The files that have changed since the last run, and those that had errors in it. Where what is known was read by other
 * settings, all files.
 */
async function listContent(
  db: DatabaseSync,
  content: string,
  isReadAsBefore: boolean,
  state: Promise<ContentState>,
): Promise<ContentChanges> {
  const { memory, withErrors } = createListingRows(db);
  const listed = await listChanges(
    content,
    isReadAsBefore ? memory : { ...memory, source: undefined },
    Date.now(),
    state,
  );
  if (listed.isComplete) return listed;
  const seen = new Set([...listed.present.map(({ path }) => path), ...listed.gone]);
  for (const { path, kind, blob } of withErrors()) {
    if (seen.has(path)) continue;
    if (kind !== 'unread') listed.present.push({ path, kind, blob, stat: memory.knownFiles(folderOf(path)).get(path) });
    else if (!isThere(content, path)) listed.gone.push(path);
  }
  return listed;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
