import { openCatalog } from '../catalog/open.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { codeVersion } from './digest.ts';
import { localNow } from './local-now.ts';
import { syncArchive } from './sync-archive.ts';
import { watchFolder } from './watch-folder.ts';

/** What the reading process tells the server. */
export type ReaderMessage = { done: number; total: number } | { problems: Problem[] } | { failed: string };

/** How long a folder must be quiet before its changes are read, in milliseconds: editors write a file in several steps. */
const QUIET = 60;

/*
 * The process that keeps the development server's catalog in step with the content folder: reads it once, then after each
 * change. Arguments: the program's folder, the content folder, the catalog's file.
 */
const [root = '', content = '', catalogFile = ''] = process.argv.slice(2);
const db = openCatalog(catalogFile, codeVersion(root));
const tell = (message: ReaderMessage): void => {
  process.send?.(message);
};

let running: Promise<void> = Promise.resolve();
const read = (): void => {
  running = running.then(async () => {
    try {
      const { problems } = await syncArchive(db, content, localNow(), () => {}, {
        onProgress: (done, total) => tell({ done, total }),
      });
      tell({ problems });
    } catch (error) {
      tell({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
};

process.on('disconnect', () => process.exit());
watchFolder(content, QUIET, read);
read();
