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

export interface PicturePlaces {
  readContent: (file: { path: string; blob: string }) => Uint8Array;
  cache: string;
}

/**
 * The files to be published of one file below `media/`. Nothing is read or encoded before `make`, and nothing is encoded twice
 * as long as the cache lasts.
 * @param places what gives a file of the content folder, and the folder for encoded pictures
 */
export function pictureOutputs(media: MediaFile, { readContent, cache }: PicturePlaces): PictureOutput[] {
  const file = { path: `media/${media.file ?? media.src}`, blob: media.blob };
  return allVariants(media).map((variant) => {
    const key = [ENCODER, media.blob, variant.address, variant.format, variant.width].join('\n');
    const encode = (): Promise<Uint8Array> => encodePicture(readContent(file), variant);
    const make = (): Promise<Uint8Array> => (variant.format === 'copy' ? encode() : cached(cache, key, encode));
    return { address: variant.address, key, make: () => make().catch((error) => fail(media.src, error)) };
  });
}

const fail = (src: string, cause: Error): never => {
  throw new Error(
    `media/${src}: không làm được ảnh cho trang báo từ tệp này (${cause.message}). Mở tệp bằng chương trình xem ảnh rồi lưu lại thành JPG hay PNG.`,
    { cause },
  );
};
