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
  /** The first turn of `editArticle` that no other case has taken. */
  firstEdit: number;
}

/**
 * Times the server for writers as they meet it from the second day on, its catalog there already: until the front page is answered,
 * until an article is, until a saved edit shows.
 * @throws BuildFailed when it does not answer
 */
export async function runDev({ root, content, places, size, firstEdit }: DevCases): Promise<Result[]> {
  const start = () => startServer(process.execPath, [join(root, 'scripts/dev.ts'), ...places], root);
  const first = await start();
  const newest = makeArticle(size - 1, size);
  await untilShown(first.origin + addressOf(newest), newest.lead).finally(first.stop);

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
      { case: 'dev, ready', size, seconds: ready },
      { case: 'dev, an article', size, seconds: middle(article) },
      { case: 'dev, a saved edit', size, seconds: middle(edit) },
    ];
  } finally {
    await server.stop();
  }
}
