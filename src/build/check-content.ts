import { contentState } from '../articles/listing/content-state.ts';
import { catalogFileIn, closeCatalog, openCatalog } from '../catalog/open.ts';
import { localNow } from '../cli/local-now.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { codeVersion } from '../output/digest.ts';
import { lockCache } from '../output/lock.ts';
import { syncArchive } from './sync-archive.ts';

export interface CheckOptions {
  /** The program's own folder. */
  root: string;
  content: string;
  /** Where the check's own catalog is kept, so that the next one reads only what has changed. */
  cache: string;
}

/** Reads and checks the whole content. Returns every error and warning, and how many articles are known, drafts and withdrawn ones included. */
export async function checkContent({
  root,
  content,
  cache,
}: CheckOptions): Promise<{ problems: Problem[]; articles: number }> {
  const unlock = lockCache(cache);
  try {
    const state = contentState(content);
    const file = catalogFileIn(cache);
    const db = openCatalog(file, codeVersion(root));
    try {
      const { problems } = await syncArchive(db, content, localNow(), () => {}, { state });
      const articles = Number(db.prepare('SELECT count(*) n FROM articles').get()?.['n']);
      return { problems, articles };
    } finally {
      closeCatalog(db, file);
    }
  } finally {
    unlock();
  }
}
