import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MediaFile } from '../model/media.ts';
import { allVariants } from '../model/picture.ts';
import { ENCODER, encodePicture } from './encode-picture.ts';
import { cached } from './picture-cache.ts';

/** One published file of a picture. Equal keys mean equal bytes. */
export interface PictureOutput {
  address: string;
  key: string;
  make: () => Promise<Uint8Array>;
}

/**
 * The files to be published of one file below `media/`. Nothing is read or encoded before `make`, and nothing is encoded twice
 * as long as the cache lasts.
 * @param folders the content folder, and one for encoded pictures
 */
export const pictureOutputs = (media: MediaFile, folders: { content: string; cache: string }): PictureOutput[] =>
  allVariants(media).map((variant) => {
    const key = [ENCODER, media.blob, variant.address, variant.format, variant.width].join('\n');
    const encode = (): Promise<Uint8Array> =>
      encodePicture(readFileSync(join(folders.content, 'media', media.file ?? media.src)), variant);
    const make = (): Promise<Uint8Array> => (variant.format === 'copy' ? encode() : cached(folders.cache, key, encode));
    return { address: variant.address, key, make: () => make().catch((error) => fail(media.src, error)) };
  });

const fail = (src: string, cause: unknown): never => {
  throw new Error(`media/${src} cannot be made into a picture for the site`, { cause });
};
