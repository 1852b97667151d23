import sharp, { type Sharp } from 'sharp';
import type { PictureFormat, PictureVariant } from '../model/picture.ts';

/** AVIF's bytes depend on how many threads encode one picture; several pictures may still be encoded at once. */
sharp.concurrency(1);

/**
 * By format: how it is encoded. Colours in half the resolution of brightness, as cameras store them. On photographs AVIF's effort
 * 1 takes a quarter of the time of effort 3, effort 0 a fourteenth, for bytes that differ by 2 %: more is spent on the widths of
 * phones alone.
 */
const AVIF = { quality: 44, chromaSubsampling: '4:2:0', tune: 'ssim' } as const;
const EFFORTS = { upTo: 640, narrow: 1, wide: 0 } as const;
const WEBP = { quality: 75, effort: 2 } as const;
const JPEG = { quality: 78, mozjpeg: true } as const;

const { vips, aom, webp, mozjpeg } = sharp.versions;
/** The version of SVGO, which cleans drawings and is loaded for none of the others. */
const SVGO = '4.1.0';

/**
 * All besides the writer's bytes and the size that the bytes of a published file depend on, by its format. Raise the number
 * whenever files are cleaned or scaled in another way.
 */
export const ENCODERS: Record<PictureFormat, string> = {
  avif: JSON.stringify([1, AVIF, EFFORTS, vips, aom]),
  webp: JSON.stringify([1, WEBP, vips, webp]),
  jpg: JSON.stringify([1, JPEG, vips, mozjpeg]),
  copy: JSON.stringify([3, SVGO]),
};

/** A picture that is decoded once for all that is made of it. */
export interface DecodedPicture {
  /**
   * The bytes of one published file.
   * @throws where the encoder refuses
   */
  encode: (variant: Pick<PictureVariant, 'format' | 'width'>) => Promise<Uint8Array>;
}

/**
 * Decodes a picture, turned as its EXIF says, in sRGB, without metadata (which may tell where someone lives). What is left of a
 * truncated one is kept.
 * @param widest the width of the largest file to be made of it, in pixels
 * @throws where the file cannot be decoded
 */
export async function decodePicture(bytes: Uint8Array, widest: number): Promise<DecodedPicture> {
  const { data, info } = await sharp(bytes, { failOn: 'none' })
    .autoOrient()
    .resize({ width: widest, withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return {
    encode: (variant) => {
      const picture = sharp(data, { raw: { width, height, channels } });
      const scaled = variant.width === width ? picture : picture.resize({ width: variant.width });
      return withSharp(scaled, variant);
    },
  };
}

/** Encodes a picture that has its size, in the settings of a format. */
export function withSharp(
  picture: Sharp,
  { format, width = 0 }: Pick<PictureVariant, 'format' | 'width'>,
): Promise<Uint8Array> {
  if (format === 'avif')
    return picture.avif({ ...AVIF, effort: width <= EFFORTS.upTo ? EFFORTS.narrow : EFFORTS.wide }).toBuffer();
  if (format === 'webp') return picture.webp(WEBP).toBuffer();
  return picture.flatten({ background: '#fff' }).jpeg(JPEG).toBuffer();
}
