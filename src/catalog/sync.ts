import type { DatabaseSync } from 'node:sqlite';
import type { ContentChanges, ListedFile } from '../articles/listing/content-changes.ts';
import { readArticles } from '../articles/parsing/read-articles.ts';
import { haveErrors, type Problem } from '../diagnostics/problem.ts';
import type { Article, LocalTime } from '../model/article.ts';
import { formerAddresses } from '../model/former-addresses.ts';
import type { Site } from '../model/site.ts';
import { createArticleRows, isLive } from './article-rows.ts';
import { bulkLoad } from './bulk-load.ts';
import { type FileChanges, storeFileChanges } from './file-rows.ts';
import { createListingRows } from './listing-rows.ts';
import { createNameRows } from './name-rows.ts';
import { createWarningRows } from './warning-rows.ts';

/** One article before and after a change; absent where there was none before, or is none after. */
export interface Change {
  before?: Article;
  after?: Article;
}

export interface SyncInput {
  /** The content folder. */
  content: string;
  /** What has happened to it. */
  listed: ContentChanges;
  /** The changed pages, notices, comments and pictures, read beforehand. */
  changes: FileChanges;
  site: Site;
  now: LocalTime;
  /** Told of each article that has changed, inside the catalog's transaction. */
  onChange: (change: Change) => void;
  /** Told how many of the files to read have been read. */
  onProgress?: (done: number, total: number) => void;
}

/**
 * Brings the catalog up to date with the content folder: reads the files whose blob ids are new, drops those that are gone, and
 * shows articles whose time has come. Must run inside a transaction. Of a file with problems, what was known stays known; it is
 * read again next time.
 * @returns the problems of the files that have errors; the warnings of the others are stored
 */
export async function syncArticles(db: DatabaseSync, input: SyncInput): Promise<Problem[]> {
  const { content, listed, site, now, onChange } = input;
  const rows = createArticleRows(db);
  const listing = createListingRows(db);
  const warnings = createWarningRows(db);
  const names = createNameRows(db);
  const problems: Problem[] = [...input.changes.problems];
  listing.begin(listed);
  const touched = storeFileChanges(db, input.changes.rows);
  for (const { file, blob, hasErrors } of input.changes.read) listing.put(file, blob, hasErrors);

  /** Articles that stand elsewhere than before, or are new or gone. */
  const moved: string[] = [];
  const { files, same, gone, isFirst } = articlesOf(db, listed);
  for (const file of same) listing.putSame(file);
  for (const path of gone) {
    const before = rows.get(path);
    if (!before) continue;
    rows.remove(path);
    warnings.remove(path);
    names.remove(before.article);
    moved.push(path);
    onChange({ before: before.article });
  }

  const inOrder = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  let done = 0;
  const read = (): Promise<void> =>
    readArticles(content, inOrder, site, listed.promisor, (readings) => {
      for (const { path, blob, article, media, links, problems: found } of readings) {
        const file = files.get(path);
        if (file) listing.put(file, blob, haveErrors(found));
        if (!article) {
          problems.push(...found);
          continue;
        }
        const before = isFirst ? undefined : rows.get(path);
        rows.put(
          { article, media, links, former: formerAddresses(site, article) },
          isLive(article, now),
          before === undefined,
        );
        warnings.put(path, found, before === undefined);
        if (before) names.remove(before.article);
        names.add(article);
        touched.delete(path);
        if (before?.article.address !== article.address) moved.push(path);
        onChange({ before: before?.article, after: article });
      }
      done += readings.length;
      input.onProgress?.(done, files.size);
    });
  await (isFirst ? bulkLoad(db, ['articles', 'memberships'], read) : read());

  names.flush();

  const linking = db.prepare('SELECT path FROM links WHERE target = ?');
  for (const path of moved) for (const row of linking.all(path)) touched.add(row['path'] as string);
  for (const path of touched) {
    const stored = rows.get(path);
    if (!stored) continue;
    rows.refreshDigests(stored.article);
    onChange({ before: stored.article, after: stored.article });
  }
  for (const path of moveNow(db, now)) {
    const article = rows.get(path)?.article;
    onChange({ before: article, after: article });
  }
  return problems;
}

/** The articles' files to be read, those known to be the same, and the paths that are gone. */
function articlesOf(db: DatabaseSync, { present, gone, isComplete }: ContentChanges) {
  const known = knownBlobs(db, isComplete);
  const files = new Map<string, ListedFile & { knownBlob?: string }>();
  const there = new Set<string>();
  const same: ListedFile[] = [];
  for (const file of present) {
    if (file.kind !== 'article') continue;
    there.add(file.path);
    const knownBlob = known.blobOf(file.path);
    if (knownBlob === undefined || knownBlob !== file.blob) files.set(file.path, { ...file, knownBlob });
    else if (!isComplete) same.push(file);
  }
  return {
    files,
    same,
    gone: isComplete ? known.all().filter((path) => !there.has(path)) : gone,
    isFirst: known.isEmpty,
  };
}

/** The blob ids of the known articles: all of them at once, or each when it is asked for. */
function knownBlobs(db: DatabaseSync, isComplete: boolean) {
  const isEmpty = db.prepare('SELECT 1 FROM articles LIMIT 1').get() === undefined;
  if (!isComplete) {
    const select = db.prepare('SELECT blob FROM articles WHERE path = ?');
    return { isEmpty, all: () => [], blobOf: (path: string) => select.get(path)?.['blob'] as string | undefined };
  }
  const blobs = new Map<string, string>();
  for (const row of db.prepare('SELECT path, blob FROM articles').iterate())
    blobs.set(row['path'] as string, row['blob'] as string);
  return { isEmpty, all: () => [...blobs.keys()], blobOf: (path: string) => blobs.get(path) };
}

/**
 * Shows or hides the articles whose time lies between the last run's "now" and this one's.
 * @returns their paths
 */
function moveNow(db: DatabaseSync, now: LocalTime): string[] {
  const flip = (condition: string, live: 0 | 1): string[] => {
    const paths = db
      .prepare(`SELECT path FROM articles WHERE ${condition}`)
      .all(now)
      .map((row) => row['path'] as string);
    const article = db.prepare('UPDATE articles SET live = ? WHERE path = ?');
    const memberships = db.prepare('UPDATE memberships SET live = ? WHERE path = ?');
    for (const path of paths) {
      article.run(live, path);
      memberships.run(live, path);
    }
    return paths;
  };
  return [...flip("live = 0 AND state = 'live' AND at <= ?", 1), ...flip('live = 1 AND at > ?', 0)];
}
