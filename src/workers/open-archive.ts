import { join } from 'node:path';
import { createContentReader } from '../articles/parsing/content-reader.ts';
import { readSite } from '../articles/parsing/parse-site.ts';
import { readBody } from '../articles/parsing/read-body.ts';
import type { Archive } from '../catalog/archive.ts';
import { openCatalogSnapshot } from '../catalog/open.ts';
import { createQueries } from '../catalog/queries.ts';
import type { MediaFile } from '../model/media.ts';
import { pictureVariants } from '../model/picture.ts';
import type { PicturePlaces } from '../render/picture-outputs.ts';

/** What an archive is opened from. */
export interface ArchivePlaces {
  catalogFile: string;
  content: string;
  now: string;
  cache: string;
}

/**
 * Opens the archive for rendering: a catalog that is in step with the content folder, whose site.yml is known to be right.
 * @returns the archive as it stands now, and what closes it
 */
export function openArchive(from: ArchivePlaces): { archive: Archive; close: () => void } {
  const { site } = readSite(from.content);
  if (!site) throw new Error('site.yml has problems that the check should have stopped.');
  const { content, now, cache } = from;
  const db = openCatalogSnapshot(from.catalogFile);
  const archive: Archive = {
    site,
    now,
    content,
    catalog: createQueries(db, true),
    readBody: (file) => readBody(content, file).body,
    pictureBytes: (media) => pictureBytes(media, content, cache),
  };
  return { archive, close: () => db.close() };
}

/**
 * Encodes the picture if nobody has yet: whoever publishes it finds it in the cache. What cannot be encoded cannot be published, and
 * its publisher says so.
 */
async function pictureBytes(media: MediaFile, content: string, cache: string): Promise<number> {
  const { fallback } = pictureVariants(media);
  const { pictureOutputs } = await import('../render/picture-outputs.ts');
  const output = pictureOutputs(media, picturePlaces(content, cache)).find(
    ({ address }) => address === fallback.address,
  );
  const bytes = await output?.make().catch(() => undefined);
  return bytes?.length ?? media.bytes;
}

/** What pictures are made from, and where they are kept once they are encoded. */
export const picturePlaces = (content: string, cache: string): PicturePlaces => ({
  readContent: createContentReader(content),
  cache: join(cache, 'pictures'),
});
