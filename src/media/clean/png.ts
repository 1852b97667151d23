import { latin1 } from '../latin1.ts';

/** The chunks by which a PNG is drawn, moving ones included. All others are notes. PNG, third edition, section 11. */
const DRAWN = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI'],
  ...['bKGD', 'hIST', 'pHYs', 'acTL', 'fcTL', 'fdAT'],
]);
const SIGNATURE = 8;

/** The names of the chunks of a PNG with their offsets, as far as the bytes go. */
function* chunksOf(bytes: Uint8Array): Generator<{ name: string; start: number; end: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const name = latin1(bytes, at + 4, at + 8);
    yield { name, start: at, end };
    if (name === 'IEND') return;
    at = end;
  }
}

/** Whether a PNG moves: its control chunk stands before its first picture. */
export function isMovingPng(bytes: Uint8Array): boolean {
  for (const { name } of chunksOf(bytes)) {
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}

/** Whether a PNG has its end, rather than being cut off. */
export function hasPngEnd(bytes: Uint8Array): boolean {
  for (const { name, end } of chunksOf(bytes)) if (name === 'IEND') return end <= bytes.length;
  return false;
}

/** A PNG with nothing but what it is drawn from. */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const kept = [...chunksOf(bytes)]
    .filter(({ name }) => DRAWN.has(name))
    .map(({ start, end }) => bytes.subarray(start, end));
  return Buffer.concat([bytes.subarray(0, SIGNATURE), ...kept]);
}
