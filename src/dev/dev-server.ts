import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { dev } from 'astro';
import { readSite } from '../articles/parsing/parse-site.ts';
import { readBody } from '../articles/parsing/read-body.ts';
import type { Archive } from '../catalog/archive.ts';
import { withMediaPlace } from '../catalog/media-place.ts';
import { catalogFileIn, openCatalogReadOnly } from '../catalog/open.ts';
import { createQueries, type Queries } from '../catalog/queries.ts';
import { localNow } from '../cli/local-now.ts';
import { BuildFailed } from '../diagnostics/failures.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { devIntegration } from './dev-integration.ts';
import { previewArchive } from './dev-preview.ts';
import type { ReaderMessage } from './dev-reader.ts';
import { provideDevState } from './dev-state.ts';

export interface DevOptions {
  /** The program's own folder. */
  root: string;
  content: string;
  /** Where the server's own catalog is kept between runs. */
  cache: string;
  port: number;
  /** Told whenever the content has been read, with what is wrong with it. */
  onRead: (problems: readonly Problem[]) => void;
  /** Told when a reading has failed; the next change of the content begins another. */
  onFailed: (message: string) => void;
}

/**
 * Serves the site as it would be built, from the content as it lies in its folder; a saved file shows in the open pages. The
 * content is read by a process of its own, so that pages are answered meanwhile.
 * @returns the address of the server, and a function that stops it
 */
export async function startDevServer(options: DevOptions): Promise<{ origin: string; stop: () => Promise<void> }> {
  const { root, content, cache } = options;
  const catalogFile = catalogFileIn(cache);
  let catalog: Queries | undefined;
  let problems: readonly Problem[] = [];
  let reading: { done: number; total: number } | undefined;
  let reload = (): void => {};

  const settings = (): ReturnType<typeof readSite> => readSite(content);
  const archive = (): Archive | undefined => {
    const { site } = settings();
    if (!site || !catalog) return undefined;
    const readText: Archive['readBody'] = (file) => readBody(content, file).body;
    return { site, now: localNow(), content, catalog: withMediaPlace(catalog, site), readBody: readText };
  };
  const preview = (address: string): Archive | undefined => {
    const { site } = settings();
    return site && previewArchive(address, site, content, localNow());
  };
  const problemsNow = (): readonly Problem[] => {
    const { site, problems: ofSite } = settings();
    return site ? problems : ofSite;
  };
  provideDevState({ archive, preview, content, problems: problemsNow, reading: () => reading });

  const reader = fork(fileURLToPath(new URL('./dev-reader.ts', import.meta.url)), [root, content, catalogFile]);
  const opened = new Promise<void>((resolve, reject) => {
    let failure = 'Tiến trình đọc nội dung đã dừng giữa chừng. Tắt trang xem thử (Ctrl+C) rồi chạy lại npm run dev.';
    reader.once('exit', () => {
      if (catalog) options.onFailed(failure);
      else reject(new BuildFailed(failure));
    });
    reader.on('message', (message: ReaderMessage) => {
      if ('failed' in message) {
        failure = message.failed;
        if (catalog) options.onFailed(failure);
      } else if ('opened' in message) {
        catalog = createQueries(openCatalogReadOnly(catalogFile));
        if (message.opened === 'empty') reading = { done: 0, total: 0 };
        resolve();
      } else if ('total' in message) {
        if (reading) reading = message;
      } else {
        reading = undefined;
        problems = message.problems;
        options.onRead(problems);
        reload();
      }
    });
  });
  const starting = dev({
    root,
    logLevel: 'warn',
    server: { port: options.port },
    integrations: [
      devIntegration((connected) => {
        reload = connected;
      }),
    ],
  });
  const [server] = await Promise.all([starting, opened]).catch(async (error: unknown) => {
    if (reader.connected) reader.disconnect();
    await starting.then(
      (server) => server.stop(),
      () => {},
    );
    throw error;
  });
  const origin = `http://localhost:${server.address.port}`;
  // Vite compiles a page's modules when they are first asked for. That is done before anybody waits for a page, and before
  // reading takes the cores.
  await Promise.all(['/', '/bai.html'].map((address) => fetch(origin + address)));
  reader.send('begin');
  return {
    origin,
    stop: async () => {
      reader.removeAllListeners('exit');
      const ended = once(reader, 'exit');
      reader.disconnect();
      await Promise.all([ended, server.stop()]);
    },
  };
}
