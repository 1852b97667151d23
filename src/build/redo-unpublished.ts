import type { MediaRows } from '../catalog/media-rows.ts';
import type { OutputStore } from '../output/output-store.ts';
import { openPublishedFiles } from '../output/published-files.ts';
import { viewOf } from '../views/index.ts';
import { sealOf } from './search-files.ts';
import { mediaGroupOf } from './write-pictures.ts';

/**
 * Forgets every file whose bytes at a target are not those that the catalog knows, so that it is made again: an earlier build
 * made it, and nobody has published it.
 *
 * @param memory the file of this machine's memory of the target
 */
export function redoUnpublished(store: OutputStore, media: MediaRows, memory: string, catalogFile: string): void {
  const published = openPublishedFiles(memory);
  try {
    const differences = published.differences(catalogFile);
    store.transaction(() => {
      for (const { address, group } of differences) {
        if (group === undefined) continue;
        store.giveUp(address);
        const seal = sealOf(group);
        if (seal !== undefined) store.giveUp(seal);
        if (viewOf(group)) store.markDirty(group);
        const ofMedia = mediaGroupOf(group);
        if (ofMedia !== undefined) media.markStale(ofMedia);
      }
    });
  } finally {
    published.close();
  }
}
