import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createMediaReader } from '../articles/parsing/media-reader.ts';
import { readSite } from '../articles/parsing/parse-site.ts';
import { readBody } from '../articles/parsing/read-body.ts';
import type { Archive } from '../catalog/archive.ts';
import { withMediaPlace } from '../catalog/media-place.ts';
import { openCatalogSnapshot } from '../catalog/open.ts';
import { createQueries } from '../catalog/queries.ts';
import { BuildFailed } from '../diagnostics/failures.ts';
import type { MediaFile } from '../model/media.ts';
import { pictureVariants } from '../model/picture.ts';
import type { Site } from '../model/site.ts';
import { fileOf } from '../output/write-file.ts';

/** What an archive is opened from. */
export interface ArchivePlaces {
  catalogFile: string;
  content: string;
  now: string;
  /** The folder for encoded pictures. */
  pictures: string;
  out: string;
}

/**
 * Opens the archive for rendering: a catalog that is in step with the content folder, whose site.yml is known to be right.
 * @returns the archive as it stands now, and what closes it
 */
export function openArchive(from: ArchivePlaces): { archive: Archive; close: () => void } {
  const { site } = readSite(from.content);
  if (!site) throw new BuildFailed('site.yml bị sửa trong lúc đang dựng, và có lỗi. Chạy lại để xem lỗi.');
  const { content, now } = from;
  const db = openCatalogSnapshot(from.catalogFile);
  const archive: Archive = {
    site,
    now,
    content,
    catalog: withMediaPlace(createQueries(db, true), site),
    readBody: (file) => readBody(content, file).body,
    pictureBytes: (media) => pictureBytes(media, from, site),
  };
  return { archive, close: () => db.close() };
}

/**
 * How many bytes the published form of a picture has that every reader understands. Pictures are written before any page is. One
 * that another machine writes is made here, for its size.
 */
async function pictureBytes(media: MediaFile, { content, out, pictures }: ArchivePlaces, site: Site): Promise<number> {
  if (media.address !== undefined) return media.bytes;
  const { fallback } = pictureVariants(media);
  const written = statSync(join(out, fileOf(fallback.address)), { throwIfNoEntry: false });
  if (written) return written.size;
  const { makePictureFiles, pictureFiles } = await import('../media/picture-files.ts');
  const { openPictureCache } = await import('../media/picture-cache.ts');
  const files = pictureFiles(media).filter(({ address }) => address === fallback.address);
  const read = createMediaReader(content, site);
  try {
    for await (const { bytes } of makePictureFiles(media, files, () => read(media), openPictureCache(pictures)))
      return bytes.length;
  } catch {
    // A picture that cannot be made has no size; whoever publishes it is told.
  }
  return media.bytes;
}
