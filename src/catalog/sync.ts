import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { ContentFile } from '../articles/list-content.ts';
import { parseArticle } from '../articles/parse-article.ts';
import { pictureSources } from '../articles/picture-sources.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Article, LocalTime } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { createArticleRows, isLive, type PictureUse } from './article-rows.ts';
import { type FileChanges, storeFileChanges } from './file-rows.ts';

/** One article as it was and is known; absent where it was not or is no longer. */
export interface Change {
  before?: Article;
  after?: Article;
}

export interface SyncInput {
  /** The content folder. */
  content: string;
  /** Every file of it. */
  files: readonly ContentFile[];
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
 * lets embargoed articles out when their time has come. Must run inside a transaction. A file with problems leaves what was
 * known of it as it was, and is read again next time.
 * @returns the problems of the files that were read
 */
export function syncArticles(db: DatabaseSync, input: SyncInput): Problem[] {
  const { content, site, now, onChange } = input;
  const rows = createArticleRows(db);
  const problems: Problem[] = [...input.changes.problems];
  const touched = storeFileChanges(db, input.changes.rows);
  const { stale, gone, isFirst } = compare(db, input.files);

  for (const path of gone) {
    const before = rows.get(path);
    rows.remove(path);
    onChange({ before: before?.article });
  }

  stale.forEach((file, index) => {
    const parsed = parseArticle(file.path, file.blob, readFileSync(join(content, file.path)), site);
    problems.push(...parsed.problems);
    if (parsed.article) {
      const { article, body, bodyLine } = parsed.article;
      const before = isFirst ? undefined : rows.get(file.path);
      rows.put(article, localPictures(article, body, bodyLine), isLive(article, now), before === undefined);
      touched.delete(file.path);
      onChange({ before: before?.article, after: article });
    }
    input.onProgress?.(index + 1, stale.length);
  });

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

/** The files whose blob the catalog does not know, and the known paths that are gone. */
function compare(db: DatabaseSync, files: readonly ContentFile[]) {
  const articles = files.filter(({ kind }) => kind === 'article');
  const known = new Map<string, string>();
  for (const row of db.prepare('SELECT path, blob FROM articles').iterate())
    known.set(row['path'] as string, row['blob'] as string);
  const isFirst = known.size === 0;
  const stale: ContentFile[] = [];
  for (const file of articles) {
    if (known.get(file.path) !== file.blob) stale.push(file);
    known.delete(file.path);
  }
  return { stale, gone: [...known.keys()], isFirst };
}

/** The local pictures that an article shows, with the lines that name them. */
function localPictures(article: Article, body: string, bodyLine: number): PictureUse[] {
  const lead: PictureUse[] = article.image && !/^https?:/.test(article.image.src) ? [{ src: article.image.src }] : [];
  const inText = pictureSources(body).map(({ src, line }) => ({ src, line: line + bodyLine - 1 }));
  return [...lead, ...inText];
}

/** Lets articles out, or back in, whose time lies on the other side of a moved "now"; returns their paths. */
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
