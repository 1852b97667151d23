import { cleanGif } from './gif.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './riff.ts';

const CLEANERS: Record<string, (bytes: Uint8Array) => Uint8Array> = {
  png: cleanPng,
  jpeg: cleanJpeg,
  jpg: cleanJpeg,
  gif: cleanGif,
  webp: cleanWebp,
};

/**
 * The address of a picture that is written into it (`data:`), without the picture's metadata; `undefined` for all other
 * addresses.
 */
export function cleanEmbedded(address: string): string | undefined {
  const [, type = '', data = ''] =
    /^\s*data:image\/(png|jpe?g|gif|webp)(?:;[\w=-]+)*;base64,([\s\S]*)$/i.exec(address) ?? [];
  const clean = CLEANERS[type.toLowerCase()];
  if (!clean) return undefined;
  try {
    return `data:image/${type.toLowerCase()};base64,${Buffer.from(clean(Buffer.from(data, 'base64'))).toString('base64')}`;
  } catch {
    return undefined;
  }
}
