import { slugify } from '../vietnamese/slugify.ts';
import type { MediaFile } from './media.ts';

/** How a published file is made from the writer's: encoded anew, or `copy` for what is served as it is. */
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

/** Widths that screens ask for; a picture is never enlarged. */
const WIDTHS = [320, 640, 960, 1280, 1920];
const LARGEST = 1920;
const FALLBACK_WIDTH = 1280;

/** Formats that are encoded anew. GIF may move and SVG has no pixels: both are served as they are. */
const ENCODED = new Set(['jpg', 'jpeg', 'png', 'webp', 'avif']);

/** What is published of a file, told by its path, blob id and size alone. */
export function pictureVariants(media: MediaFile): PictureVariants {
  const { width, height } = media;
  const [, name = '', extension = ''] = /^(.*?)(?:\.([^./]*))?$/s.exec(media.src.toLowerCase()) ?? [];
  const path = name.split('/').map((part) => slugify(part) || 'tep');
  const stem = `/media/${path.join('/')}.${media.blob.slice(0, 8)}`;
  if (width === undefined || height === undefined || !ENCODED.has(extension)) {
    return {
      avif: [],
      webp: [],
      fallback: { address: [stem, slugify(extension)].filter(Boolean).join('.'), format: 'copy', width, height },
    };
  }

  const sized = (format: PictureFormat, target: number, suffix: string): PictureVariant => ({
    address: `${stem}.${suffix}`,
    format,
    width: target,
    height: Math.max(1, Math.round((height * target) / width)),
  });
  const largest = Math.min(width, LARGEST);
  const widths = [...WIDTHS.filter((candidate) => candidate < largest * 0.9), largest];
  return {
    avif: widths.map((target) => sized('avif', target, `${target}.avif`)),
    webp: widths.map((target) => sized('webp', target, `${target}.webp`)),
    fallback: sized('jpg', Math.min(width, FALLBACK_WIDTH), 'jpg'),
  };
}

/** The published files of a picture as one list. */
export function allVariants(media: MediaFile): PictureVariant[] {
  const { avif, webp, fallback } = pictureVariants(media);
  return [...avif, ...webp, fallback];
}
