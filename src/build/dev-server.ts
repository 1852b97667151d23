import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dev } from 'astro';
import { parseSite } from '../articles/parse-site.ts';
import { readBody } from '../articles/read-body.ts';
import type { Archive } from '../catalog/archive.ts';
import { openCatalog, openCatalogReadOnly } from '../catalog/open.ts';
import { createQueries } from '../catalog/queries.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { devIntegration } from './dev-integration.ts';
import type { ReaderMessage } from './dev-reader.ts';
import { provideDevState } from './dev-state.ts';
import { codeVersion } from './digest.ts';
import { localNow } from './local-now.ts';

export interface DevOptions {
  /** The program's own folder. */
  root: string;
  content: string;
  /** Where the server's own catalog is kept between runs. */
  cache: string;
  port: number;
  /** Told whenever the content has been read, with what is wrong with it. */
  onRead: (problems: readonly Problem[]) => void;
}

/**
 * Serves the site as it would be built, from the content as it lies in its folder; a saved file shows in the open pages. The
 * content is read by a process of its own, so that pages are answered meanwhile.
 * @returns the address of the server, and a function that stops it
 */
export async function startDevServer(options: DevOptions): Promise<{ origin: string; stop: () => Promise<void> }> {
  const { root, content, cache } = options;
  const catalogFile = join(cache, 'catalog.db');
  openCatalog(catalogFile, codeVersion(root)).close();
  const catalog = createQueries(openCatalogReadOnly(catalogFile));
  let problems: readonly Problem[] = [];
  let reading: { done: number; total: number } | undefined;
  let reload = (): void => {};

  const archive = (): Archive | undefined => {
    const file = join(content, 'site.yml');
    const { site } = parseSite(existsSync(file) ? readFileSync(file) : undefined);
    return site && { site, now: localNow(), content, catalog, readBody: (file) => readBody(content, file).body };
  };
  provideDevState({ archive, content, problems: () => problems, reading: () => reading });

  const reader = fork(fileURLToPath(new URL('./dev-reader.ts', import.meta.url)), [root, content, catalogFile]);
  reader.on('message', (message: ReaderMessage) => {
    if ('failed' in message) throw new Error(message.failed);
    if ('total' in message) {
      reading = message;
      return;
    }
    reading = undefined;
    problems = message.problems;
    options.onRead(problems);
    reload();
  });
  const server = await dev({
    root,
    logLevel: 'warn',
    server: { port: options.port },
    integrations: [
      devIntegration((connected) => {
        reload = connected;
      }),
    ],
  });
  return {
    origin: `http://localhost:${server.address.port}`,
    stop: async () => {
      reader.kill();
      await server.stop();
    },
  };
}
