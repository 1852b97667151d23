import type { MediaRows } from '../catalog/media-rows.ts';
import type { OutputStore } from '../output/output-store.ts';
import { openPublishedFiles } from '../output/published-files.ts';
import { viewOf } from '../views/index.ts';
import { wordsFileOf } from './search-files.ts';
import { mediaGroupOf } from './write-pictures.ts';

export interface UnpublishedInput {
  store: OutputStore;
  media: MediaRows;
  catalogFile: string;
  /** The file in which this machine remembers what is published at the target. */
  publishedFile: string;
}

/**
 * Makes the build write again each file whose bytes at the target are not those that the catalog knows: an earlier build wrote
 * it, and it was not published.
 */
export function redoUnpublished({ store, media, catalogFile, publishedFile }: UnpublishedInput): void {
  const published = openPublishedFiles(publishedFile);
  try {
    const differences = published.differences(catalogFile);
    store.transaction(() => {
      for (const { address, group } of differences) {
        if (group === undefined) continue;
        store.giveUp(address);
        const words = wordsFileOf(group);
        if (words !== undefined) store.giveUp(words);
        if (viewOf(group)) store.markDirty(group);
        const ofMedia = mediaGroupOf(group);
        if (ofMedia !== undefined) media.markStale(ofMedia);
      }
    });
  } finally {
    published.close();
  }
}
