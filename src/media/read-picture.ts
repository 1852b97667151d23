import type { FileType } from '../model/file-type.ts';
import { isMovingGif } from './clean/gif.ts';
import { jpegFacts } from './clean/jpeg.ts';
import { isMovingPng } from './clean/png.ts';
import { isMovingWebp } from './clean/riff.ts';
import { cleanFile } from './clean.ts';
import { latin1 } from './latin1.ts';

/** What a picture's own bytes tell of it. */
export interface PictureFacts {
  /** Size in CSS pixels as it is seen, after turning by its EXIF orientation. */
  width: number;
  height: number;
  /** Whether it moves. */
  moving?: true;
  /** Whether it is a JPEG that every reader shows as it is, once its metadata are gone. */
  plain?: true;
}

/** The bytes of a picture, or its beginning if that is enough. */
export interface PictureBytes {
  start: Uint8Array;
  whole: () => Uint8Array;
}

/** Reads a picture's header, without decoding it; `undefined` where it cannot be read as what it is. */
export async function readPicture(type: FileType, { start, whole }: PictureBytes): Promise<PictureFacts | undefined> {
  const fromHeader = type === 'jpeg' ? jpegFacts(start) : undefined;
  if (fromHeader) return factsOfJpeg(fromHeader);
  try {
    const bytes = type === 'svg' ? await cleanFile(type, whole()) : whole();
    const jpeg = type === 'jpeg' ? jpegFacts(bytes) : undefined;
    if (jpeg) return factsOfJpeg(jpeg);
    const { default: sharp } = await import('sharp');
    const { width, height } = (await sharp(bytes, { limitInputPixels: false }).metadata()).autoOrient;
    return { width, height, ...(isMoving(type, bytes) && { moving: true as const }) };
  } catch {
    return undefined;
  }
}

function factsOfJpeg({
  width,
  height,
  components,
  orientation,
  isPlain,
}: NonNullable<ReturnType<typeof jpegFacts>>): PictureFacts {
  const plain = isPlain && orientation === 1 && (components === 1 || components === 3);
  const isOnItsSide = orientation >= 5;
  return {
    width: isOnItsSide ? height : width,
    height: isOnItsSide ? width : height,
    ...(plain && { plain: true as const }),
  };
}

function isMoving(type: FileType, bytes: Uint8Array): boolean {
  if (type === 'gif') return isMovingGif(bytes);
  if (type === 'webp') return isMovingWebp(bytes);
  if (type === 'png') return isMovingPng(bytes);
  return type === 'avif' && latin1(bytes, 8, 12) === 'avis';
}
