import { dirname, join } from 'node:path';
import { syncArchive } from '../build/sync-archive.ts';
import { closeCatalog, openCatalog } from '../catalog/open.ts';
import { localNow } from '../cli/local-now.ts';
import { BuildFailed, explanation } from '../diagnostics/failures.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { codeVersion } from '../output/code-version.ts';
import { lockCache } from '../output/lock.ts';
import { watchFolder } from './watch-folder.ts';

/** What the reading process tells the server; first of all whether the catalog knew anything when it was opened. */
export type ReaderMessage =
  | { opened: 'empty' | 'filled' }
  | { done: number; total: number }
  | { problems: Problem[] }
  | { failed: string };

/** How long a folder must be quiet before its changes are read, in milliseconds: editors write a file in several steps. */
const QUIET = 60;

/*
 * The process that keeps the development server's catalog in step with the content folder: reads it once, then after each
 * change, from when the server tells it to begin. Arguments: the program's folder, the content folder, the catalog's file.
 */
const [root = '', content = '', catalogFile = ''] = process.argv.slice(2);
const tell = (message: ReaderMessage): void => {
  // A server that has ended gets no message; this process ends too when it notices.
  process.send?.(message, undefined, undefined, () => {});
};
const tellFailure = (error: unknown): void => {
  tell({ failed: explanation(error) ?? String((error as Error).stack ?? error) });
};
process.once('uncaughtException', (error) => {
  tellFailure(error);
  process.disconnect();
});
lockForGood(dirname(catalogFile));
const db = openCatalog(catalogFile, codeVersion(root));
tell({ opened: db.prepare('SELECT 1 FROM articles LIMIT 1').get() ? 'filled' : 'empty' });

/** Takes the cache until this process ends. */
function lockForGood(cache: string): void {
  try {
    lockCache(cache);
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    throw new BuildFailed(
      `Đang có một cửa sổ xem thử khác dùng thư mục ${cache}. Hãy dùng cửa sổ đó, hoặc tắt nó (Ctrl+C) rồi chạy lại.`,
    );
  }
}

let waiting = 0;
let running: Promise<void> = Promise.resolve();
const read = (): void => {
  waiting++;
  running = running.then(async () => {
    try {
      const { problems } = await syncArchive(db, content, localNow(), () => {}, {
        onProgress: (done, total) => tell({ done, total }),
        publicFolder: join(root, 'public'),
      });
      tell({ problems });
    } catch (error) {
      tellFailure(error);
    }
    waiting--;
  });
};

// Ctrl+C reaches this process too; it ends with the server, and closes the catalog in order where nothing is being read.
process.on('SIGINT', () => {});
process.on('disconnect', () => {
  if (waiting === 0) closeCatalog(db, catalogFile);
  process.exit();
});
process.once('message', () => {
  watchFolder(content, QUIET, read);
  read();
});
