import { latin1 } from '../latin1.ts';

/** Extensions of applications that a picture is drawn by: repeating, and a colour profile. */
const DRAWN = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);
const EXTENSION = 0x21;
/** How long a picture stands, and what of it is transparent. */
const CONTROL = 0xf9;
const APPLICATION = 0xff;
const PICTURE = 0x2c;

interface Block {
  kind: 'picture' | 'note' | 'other';
  start: number;
  end: number;
}

/** The blocks of a GIF after its header, as far as the bytes go. GIF89a, sections 15 to 26. */
function* blocksOf(bytes: Uint8Array): Generator<Block> {
  for (let at = headerOf(bytes); at < bytes.length; ) {
    const start = at;
    if (bytes[at] === EXTENSION) {
      const label = bytes[at + 1];
      const isDrawn = label === CONTROL || (label === APPLICATION && DRAWN.has(latin1(bytes, at + 3, at + 14)));
      at = afterSubBlocks(bytes, at + 2);
      yield { kind: isDrawn ? 'other' : 'note', start, end: at };
    } else if (bytes[at] === PICTURE) {
      at = afterSubBlocks(bytes, at + 10 + colours(bytes[at + 9] ?? 0) + 1);
      yield { kind: 'picture', start, end: at };
    } else return;
  }
}

const headerOf = (bytes: Uint8Array): number => 13 + colours(bytes[10] ?? 0);

/** Bytes of the table of colours that packed flags announce. */
const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Where a run of blocks, each a length and as many bytes, has come to its end of length nought. */
function afterSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) at += length + 1;
  return Math.min(bytes.length, at + 1);
}

/** Whether a GIF has more than one picture. */
export function isMovingGif(bytes: Uint8Array): boolean {
  let pictures = 0;
  for (const { kind } of blocksOf(bytes)) if (kind === 'picture' && ++pictures > 1) return true;
  return false;
}

/** A GIF without comments and notes, moving as before. */
export function cleanGif(bytes: Uint8Array): Uint8Array {
  const kept = [...blocksOf(bytes)]
    .filter(({ kind }) => kind !== 'note')
    .map(({ start, end }) => bytes.subarray(start, end));
  return Buffer.concat([bytes.subarray(0, headerOf(bytes)), ...kept, Uint8Array.of(0x3b)]);
}
