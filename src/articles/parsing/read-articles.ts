import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Site } from '../../model/site.ts';
import { createContentReader, fetchAbsent } from './content-reader.ts';
import { type ArticleFile, type ArticleReading, readArticle } from './read-article.ts';

/** Below this many files, starting threads costs more than it saves. */
const WORTH_THREADS = 2000;
/** Files that a thread reads at a time. */
const BATCH = 250;

/**
 * Reads articles' files; many of them in threads.
 * @param promisor the remote from which a partial clone fetches what it lacks of them
 * @param onRead told of each batch as it comes, in no particular order
 * @throws when a file cannot be read
 */
export async function readArticles(
  contentDir: string,
  files: readonly ArticleFile[],
  site: Site,
  promisor: string | undefined,
  onRead: (readings: readonly ArticleReading[]) => void,
): Promise<void> {
  if (files.length === 0) return;
  await fetchAbsent(contentDir, promisor, () => files);
  if (files.length < WORTH_THREADS) {
    const read = createContentReader(contentDir, files);
    for (const file of files) onRead([readArticle(read, file, site)]);
    return;
  }
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  );
  const threads = Array.from(
    { length: availableParallelism() },
    () => new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData: { contentDir, site } }),
  );
  try {
    await Promise.all(threads.map((thread) => drain(thread, batches, onRead)));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Lets a thread read batches of a queue until it is empty. It is given two at first, so that it need not wait for the next. */
function drain(
  thread: Worker,
  queue: ArticleFile[][],
  onRead: (readings: readonly ArticleReading[]) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let waiting = 0;
    const next = (): void => {
      const batch = queue.shift();
      if (batch) {
        waiting++;
        thread.postMessage(batch);
      } else if (waiting === 0) resolve();
    };
    thread.on('message', (readings: ArticleReading[]) => {
      waiting--;
      try {
        onRead(readings);
        next();
      } catch (error) {
        reject(error);
      }
    });
    thread.on('error', reject);
    next();
    next();
  });
}
