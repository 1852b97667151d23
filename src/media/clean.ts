import type { FileType } from '../model/file-type.ts';
import { cleanGif } from './clean/gif.ts';
import { cleanIsoMedia } from './clean/iso-media.ts';
import { cleanJpeg } from './clean/jpeg.ts';
import { cleanMp3 } from './clean/mp3.ts';
import { cleanPdf } from './clean/pdf.ts';
import { cleanPng } from './clean/png.ts';
import { cleanWav, cleanWebp } from './clean/riff.ts';

/** Text is served as UTF-8, whatever Windows has called Unicode. */
const cleanText = (bytes: Uint8Array): Uint8Array => {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  return encoding ? new TextEncoder().encode(new TextDecoder(encoding).decode(bytes)) : bytes;
};

/** SVGO is loaded when there is a drawing: it is some hundred modules. */
const cleanDrawing = async (bytes: Uint8Array): Promise<Uint8Array> => (await import('./clean/svg.ts')).cleanSvg(bytes);

const CLEANERS: Record<FileType, ((bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>) | undefined> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  gif: cleanGif,
  webp: cleanWebp,
  avif: undefined,
  tiff: undefined,
  svg: cleanDrawing,
  pdf: cleanPdf,
  mp3: cleanMp3,
  m4a: cleanIsoMedia,
  wav: cleanWav,
  mp4: cleanIsoMedia,
  mov: cleanIsoMedia,
  txt: cleanText,
  csv: cleanText,
  vtt: cleanText,
};

/**
 * A safe form of a file that is served without being encoded again: without metadata, which may tell where someone lives, and
 * without anything that runs or loads from elsewhere. What readers see and hear is the same.
 * @throws where the bytes are not what their type says, or where a type is always encoded again
 */
export async function cleanFile(type: FileType, bytes: Uint8Array): Promise<Uint8Array> {
  const clean = CLEANERS[type];
  if (!clean) throw new Error(`files of type ${type} are never served as they are`);
  return clean(bytes);
}
