import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { listContent } from '../articles/list-content.ts';
import { parseSite, SITE_FILE } from '../articles/parse-site.ts';
import { checkArchive } from '../catalog/checks.ts';
import { readFileChanges } from '../catalog/file-rows.ts';
import { getMeta, setMeta, transaction } from '../catalog/open.ts';
import { readStamps, storeStamps } from '../catalog/stamp-rows.ts';
import { type Change, syncArticles } from '../catalog/sync.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { LocalTime } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import { digest } from './digest.ts';

/** With more changes than this, looking at every group costs less than finding the affected ones. */
const MANY_CHANGES = 1000;

/** The outcome of bringing the catalog up to date. */
export interface SyncedArchive {
  /** Absent when site.yml has problems; then nothing else was read. */
  site?: Site;
  /** Every problem of the content, of single files and of the whole archive. */
  problems: Problem[];
}

/** What the caller does with the changes, inside the transaction that stores them. */
export type OnChanges = (changes: readonly Change[] | 'everything', site: Site) => void;

/**
 * Reads the content folder into the catalog. Everything is read and checked, whatever the problems; files without problems are
 * stored, so that a corrected archive need not be read again.
 */
export async function syncArchive(
  db: DatabaseSync,
  content: string,
  now: LocalTime,
  onChanges: OnChanges,
  onProgress?: (done: number, total: number) => void,
): Promise<SyncedArchive> {
  const siteFile = join(content, SITE_FILE);
  const { site, problems: siteProblems } = parseSite(existsSync(siteFile) ? readFileSync(siteFile) : undefined);
  if (!site) return { problems: siteProblems };
  const remembered = readStamps(db);
  const listing = await listContent(content, remembered, Date.now());
  forgetWhatSettingsChange(db, site);
  const fileChanges = await readFileChanges(db, content, listing.files);

  const changes: Change[] = [];
  let count = 0;
  const onChange = (change: Change): void => {
    if (++count <= MANY_CHANGES) changes.push(change);
  };
  const articleProblems = transaction(db, () => {
    storeStamps(db, remembered, listing.stamps);
    const found = syncArticles(db, {
      content,
      files: listing.files,
      changes: fileChanges,
      site,
      now,
      onChange,
      onProgress,
    });
    onChanges(count > MANY_CHANGES ? 'everything' : changes, site);
    return found;
  });
  return { site, problems: [...siteProblems, ...listing.problems, ...articleProblems, ...checkArchive(db)] };
}

/** Articles hold addresses made by a pattern and categories checked against a list: when those settings change, every file is read again. */
function forgetWhatSettingsChange(db: DatabaseSync, site: Site): void {
  const reading = digest(JSON.stringify([site.permalink, site.categories.map(({ slug }) => slug)]));
  if (getMeta(db, 'reading') === reading) return;
  transaction(db, () => {
    db.exec("UPDATE articles SET blob = ''");
    setMeta(db, 'reading', reading);
  });
}
