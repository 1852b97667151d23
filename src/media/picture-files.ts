import type { MediaFile } from '../model/media.ts';
import { allVariants, type PictureVariant } from '../model/picture.ts';
import { cleanFile } from './clean.ts';
import { type DecodedPicture, decodePicture, ENCODERS } from './encode-picture.ts';
import type { PictureCache } from './picture-cache.ts';

/** One published file of a picture or another file below `media/`. Equal keys mean equal bytes. */
export interface PictureFile extends PictureVariant {
  key: string;
}

/** The files to be published of one file below `media/`. */
export const pictureFiles = (media: MediaFile): PictureFile[] =>
  allVariants(media).map((variant) => ({ ...variant, key: keyOf(media, variant) }));

const keyOf = ({ blob, type }: MediaFile, { format, width, height }: PictureVariant): string =>
  [ENCODERS[format], blob, format === 'copy' ? type : `${width} ${height}`].join('\n');

/**
 * Makes published files of one picture, one after another. Nothing is encoded twice as long as the cache lasts; the writer's file
 * is read and decoded once, and only where something is missing.
 * @param files of the picture, from `pictureFiles`
 * @param read gives the writer's bytes
 * @throws where the writer's file cannot be read, decoded or encoded
 */
export async function* makePictureFiles(
  media: MediaFile,
  files: readonly PictureFile[],
  read: () => Uint8Array,
  cache: PictureCache,
): AsyncGenerator<{ file: PictureFile; bytes: Uint8Array; isNew: boolean }> {
  const source = once(read);
  // The same for all files of a picture, whichever of them are missing: bytes depend on what they are scaled from.
  const widest = Math.max(...allVariants({ ...media, state: undefined }).map(({ width = 1 }) => width));
  const decoded = once((): Promise<DecodedPicture> => decodePicture(source(), widest));
  for (const file of files) {
    const kept = file.format === 'copy' ? undefined : cache.get(file.key);
    if (kept) {
      yield { file, bytes: kept, isNew: false };
    } else if (file.format === 'copy') {
      yield { file, bytes: await cleanFile(media.type, source()), isNew: true };
    } else {
      const bytes = await (await decoded()).encode(file);
      cache.put(file.key, bytes);
      yield { file, bytes, isNew: true };
    }
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
