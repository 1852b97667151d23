import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentState } from '../articles/listing/content-state.ts';
import { catalogFileIn, closeCatalog, openCatalog } from '../catalog/open.ts';
import { createQueries } from '../catalog/queries.ts';
import { localNow } from '../cli/local-now.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { codeVersion } from '../output/code-version.ts';
import { lockCache } from '../output/lock.ts';
import { lostProblem, lostSinceBuild } from './lost-addresses.ts';
import { syncArchive } from './sync-archive.ts';

export interface CheckOptions {
  /** The program's own folder. */
  root: string;
  content: string;
  /** Where the check's own catalog is kept, so that the next one reads only what has changed. */
  cache: string;
  /** The file of the catalog of the last build, if there is one. Addresses that it made and that are gone are told. */
  built?: string;
}

/**
 * Reads and checks the whole content. Returns every error and warning; how many articles are known, drafts and withdrawn ones
 * included; and whether the last build could be compared. One of another version of the program cannot.
 */
export async function checkContent({
  root,
  content,
  cache,
  built,
}: CheckOptions): Promise<{ problems: Problem[]; articles: number; isCompared: boolean }> {
  const unlock = lockCache(cache);
  try {
    const state = contentState(content);
    const file = catalogFileIn(cache);
    const db = openCatalog(file, codeVersion(root));
    try {
      const now = localNow();
      const { site, problems } = await syncArchive(db, content, now, () => {}, {
        state,
        publicFolder: join(root, 'public'),
      });
      const lost =
        site && built !== undefined && existsSync(built)
          ? lostSinceBuild(db, built, { site, now, catalog: createQueries(db) })
          : [];
      const lostOnes = lostProblem(lost ?? []);
      const articles = Number(db.prepare('SELECT count(*) n FROM articles').get()?.['n']);
      return { problems: lostOnes ? [...problems, lostOnes] : problems, articles, isCompared: lost !== undefined };
    } finally {
      closeCatalog(db, file);
    }
  } finally {
    unlock();
  }
}
