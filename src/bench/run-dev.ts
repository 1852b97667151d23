import { join } from 'node:path';
import { startServer, untilShown } from './dev-server-times.ts';
import { addressOf, editArticle, editOf, makeArticle } from './made-article.ts';
import { middle, type Result } from './result.ts';
import { SITE_NAME, writeArticle } from './write-archive.ts';

const TURNS = [0, 1, 2];

export interface DevCases {
  root: string;
  content: string;
  /** The arguments that name the content and the cache. */
  places: readonly string[];
  /** Articles of the archive. */
  size: number;
  /** The first turn of `editArticle` that no other case uses. */
  firstEdit: number;
}

/**
 * Times the server for writers as they meet it on the first day, its catalog empty, and from the second day on: until it is
 * ready, until an article is answered, until a saved edit shows.
 * @throws BuildFailed when it does not answer
 */
export async function runDev({ root, content, places, size, firstEdit }: DevCases): Promise<Result[]> {
  const start = () => startServer(process.execPath, [join(root, 'scripts/run.js'), 'dev', ...places], root);
  const firstBegan = performance.now();
  const first = await start();
  const firstReady = (performance.now() - firstBegan) / 1000;
  const old = makeArticle(Math.floor(size / 3), size);
  const firstArticle = await untilShown(first.origin + addressOf(old), old.lead);
  await untilShown(`${first.origin}/`, SITE_NAME).finally(first.stop);

  const began = performance.now();
  const server = await start();
  try {
    await untilShown(`${server.origin}/`, SITE_NAME);
    const ready = (performance.now() - began) / 1000;
    const article: number[] = [];
    const edit: number[] = [];
    for (const turn of TURNS) {
      const read = makeArticle(turn, size);
      article.push(await untilShown(server.origin + addressOf(read), read.lead));
    }
    for (const turn of TURNS.map((turn) => firstEdit + turn)) {
      const saved = editArticle(turn, size);
      writeArticle(content, saved);
      edit.push(await untilShown(server.origin + addressOf(saved), editOf(turn)));
    }
    return [
      { case: 'dev, nothing read before: ready', size, seconds: firstReady },
      { case: 'dev, nothing read before: an article', size, seconds: firstArticle },
      { case: 'dev, ready', size, seconds: ready },
      { case: 'dev, an article', size, seconds: middle(article) },
      { case: 'dev, a saved edit', size, seconds: middle(edit) },
    ];
  } finally {
    await server.stop();
  }
}
