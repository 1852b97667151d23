import type { MediaRows } from '../catalog/media-rows.ts';
import type { OutFolder } from '../output/out-folder.ts';
import type { OutputStore } from '../output/output-store.ts';

/** Makes the cache forget what the output holds, so that everything is made again. What it knows of the content stays. */
export const forgetOutput = (store: OutputStore, folder: OutFolder, media: MediaRows): void =>
  store.transaction(() => {
    store.forgetAll();
    folder.forget();
    media.markAllStale();
  });
