import { parentPort, workerData } from 'node:worker_threads';
import type { Site } from '../../model/site.ts';
import { createContentReader } from './content-reader.ts';
import { type ArticleFile, readArticle } from './read-article.ts';

/** The entry of a reading thread: answers each list of files with what they say. */
const { contentDir, site } = workerData as { contentDir: string; site: Site };

parentPort?.on('message', (files: ArticleFile[]) => {
  const read = createContentReader(contentDir, files);
  parentPort?.postMessage(files.map((file) => readArticle(read, file, site)));
});
