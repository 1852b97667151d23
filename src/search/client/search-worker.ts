import { createEngine, type FromEngine, type ToEngine } from './engine.ts';
import { fetchFile } from './fetch-file.ts';
import type { PagefindModule } from './pagefind-reader.ts';
import { createSource } from './source.ts';

/*
 * The search runs in a worker: Pagefind's lists and the ranking of a whole archive would hold the thread of a phone.
 */

const page = globalThis as unknown as { postMessage: (message: FromEngine) => void };
const load = (address: string): Promise<PagefindModule> => import(/* @vite-ignore */ address);

/** What waits for the text of an article's page, by address. The page reads it: a worker cannot parse HTML. */
const waiting = new Map<string, ((text: string | undefined) => void)[]>();
const textOf = (address: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    waiting.set(address, [...(waiting.get(address) ?? []), resolve]);
    page.postMessage({ tell: 'textWanted', address });
  });

const engine = createEngine(createSource(fetchFile, load, textOf), (message) => page.postMessage(message));

addEventListener('message', ({ data }: MessageEvent<ToEngine>) => {
  if (data.ask === 'text') {
    for (const resolve of waiting.get(data.address) ?? []) resolve(data.text);
    waiting.delete(data.address);
  } else engine(data).catch((error: unknown) => console.warn(error));
});
