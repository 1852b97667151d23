import { slugify } from '../vietnamese/slugify.ts';
import { FILE_TYPES } from './file-type.ts';
import type { MediaFile } from './media.ts';

/** How a published file is made from the writer's: encoded anew, or `copy` for what is served as it is, without its metadata. */
export type PictureFormat = 'avif' | 'webp' | 'jpg' | 'copy';

/** One published file of a picture. Its address changes with the writer's bytes, so that it may be cached for ever. */
export interface PictureVariant {
  /** From the root of the site, ASCII: `/media/2022/cau-xa-no.1a2b3c4d.640.avif`. */
  address: string;
  format: PictureFormat;
  /** Size in pixels; absent where the file tells none. */
  width?: number;
  height?: number;
}

/** Everything that is published of a file below content/media. */
export interface PictureVariants {
  /** For `srcset`, by ascending width; empty for what is served as it is. */
  avif: PictureVariant[];
  webp: PictureVariant[];
  /** For every reader and for feeds and sharing: a JPEG at most 1280 wide, or the file itself. */
  fallback: PictureVariant;
}

/** Widths that pages ask for: a thumbnail, and the column of text on phones and larger screens. A picture is never enlarged. */
const WIDTHS = [320, 640, 960, 1280];
/** Few browsers know WebP and not AVIF, all of them old: they get what a phone needs. */
const WIDEST_WEBP = 640;
const WIDEST = 1280;

/** The longest side that a format can have, in pixels. A picture that is too long even at a width of one is not made in it. */
const LONGEST = { avif: 16_384, webp: 16_383, jpg: 65_500 } as const;

/** A JPEG of at most so many bits a pixel is served as it is: encoded anew it would hardly be smaller. */
const WELL_ENCODED = 2;

/** The longest name of a published file or folder, before what is added to it: file systems take 255 bytes. */
const LONGEST_NAME = 150;

/** A name as it stands in addresses: ASCII, never empty, never too long for a disk. */
export const mediaSlug = (name: string): string => slugify(name).slice(0, LONGEST_NAME) || 'tep';

/** What is published of a file, told by what is known of it alone. Of a picture that is not finished, it is the fallback. */
export function pictureVariants(media: MediaFile): PictureVariants {
  const { width, height, type } = media;
  if (media.address !== undefined)
    return { avif: [], webp: [], fallback: { address: media.address, format: 'copy', width, height } };
  const name = media.src.toLowerCase().replace(/\.[^./]*$/, '');
  const stem = `/media/${name.split('/').map(mediaSlug).join('/')}.${media.blob.slice(0, 8)}`;
  const copy = (): PictureVariant => ({
    address: `${stem}.${FILE_TYPES[type].ending}`,
    format: 'copy',
    width,
    height,
  });
  if (width === undefined || height === undefined || !isEncoded(media)) return { avif: [], webp: [], fallback: copy() };
  const isWhole = media.state !== 'quick';

  const sized = (format: 'avif' | 'webp' | 'jpg', target: number, suffix = `${target}.${format}`): PictureVariant => ({
    address: `${stem}.${suffix}`,
    format,
    width: target,
    height: Math.max(1, Math.round((height * target) / width)),
  });
  const widths = (format: 'avif' | 'webp' | 'jpg', widest: number): number[] => {
    const most = Math.min(width, widest, Math.floor((LONGEST[format] * width) / height));
    if (most < 1) return [];
    return [...WIDTHS.filter((candidate) => candidate < most * 0.9), most];
  };
  return {
    avif: isWhole ? widths('avif', WIDEST).map((target) => sized('avif', target)) : [],
    webp: isWhole ? widths('webp', WIDEST_WEBP).map((target) => sized('webp', target)) : [],
    fallback: isServedAsItIs(media) ? copy() : sized('jpg', widths('jpg', WIDEST).at(-1) ?? width, 'jpg'),
  };
}

/** Drawings without pixels, what moves, and the few colours of a GIF are served as they are. */
const isEncoded = ({ type, moving }: MediaFile): boolean =>
  !moving && ['jpeg', 'png', 'webp', 'avif', 'tiff'].includes(type);

/** Whether a JPEG is small, in pixels and in bytes. */
const isServedAsItIs = ({ plain, width = 0, height = 0, bytes }: MediaFile): boolean =>
  plain === true && width <= WIDEST && height <= LONGEST.jpg && bytes * 8 <= WELL_ENCODED * width * height;

/** The published files of a picture as one list. */
export function allVariants(media: MediaFile): PictureVariant[] {
  const { avif, webp, fallback } = pictureVariants(media);
  return [...avif, ...webp, fallback];
}
