import { latin1 } from '../latin1.ts';

/** The chunks of a RIFF file: a name of four letters, a length of four bytes, the payload, and a byte where that is odd. */
function* chunksOf(bytes: Uint8Array): Generator<{ name: string; start: number; end: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    const end = Math.min(bytes.length, at + 8 + length + (length % 2));
    yield { name: latin1(bytes, at, at + 4), start: at, end };
    at = end;
  }
}

/** The file with those of its chunks that `isKept` names. */
function keepChunks(bytes: Uint8Array, isKept: (name: string) => boolean): Buffer {
  const parts = [...chunksOf(bytes)]
    .filter(({ name }) => isKept(name))
    .map(({ start, end }) => bytes.subarray(start, end));
  const file = Buffer.concat([bytes.subarray(0, 12), ...parts]);
  file.writeUInt32LE(file.length - 8, 4);
  return file;
}

/** Flags of the extended header of WebP. RFC 9649, section 2.7.1. */
const FLAGS = 20;
const MOVES = 0x02;
const HAS_NOTES = 0x04 | 0x08;
const WEBP = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** Whether a WebP moves. */
export const isMovingWebp = (bytes: Uint8Array): boolean =>
  latin1(bytes, 12, 16) === 'VP8X' && ((bytes[FLAGS] ?? 0) & MOVES) !== 0;

/** A WebP without EXIF and XMP. */
export function cleanWebp(bytes: Uint8Array): Uint8Array {
  const file = keepChunks(bytes, (name) => WEBP.has(name));
  if (latin1(file, 12, 16) === 'VP8X') file[FLAGS] = (file[FLAGS] ?? 0) & ~HAS_NOTES;
  return file;
}

const WAV = new Set(['fmt ', 'fact', 'data']);

/** A WAV with nothing but its sound. */
export const cleanWav = (bytes: Uint8Array): Uint8Array => keepChunks(bytes, (name) => WAV.has(name));
