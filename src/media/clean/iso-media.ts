import { latin1 } from '../latin1.ts';

/** Boxes that hold other boxes in which notes are found. ISO/IEC 14496-12, section 6.2.3. */
const HOLDERS = new Set(['moov', 'trak', 'moof', 'traf', 'mdia', 'minf']);
/** Boxes of notes: places, names, devices, whatever a program has put there. */
const NOTES = new Set(['udta', 'meta', 'uuid', 'XMP_', 'free', 'skip', 'wide']);

/**
 * MP4, M4A or MOV without notes. Offsets within the file must stay as they are, so notes become free space of the same length;
 * tracks of notes that run beside picture and sound (the way that a camera took) are taken out of the list of tracks.
 */
export function cleanIsoMedia(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  blank(file, 0, file.length);
  return file;
}

function blank(file: Buffer, from: number, to: number): void {
  for (const { type, start, payload, end } of boxesOf(file, from, to)) {
    if (NOTES.has(type) || (type === 'trak' && isTrackOfNotes(file, payload, end))) {
      file.write('free', start + 4, 'latin1');
      file.fill(0, payload, end);
    } else if (HOLDERS.has(type)) blank(file, payload, end);
  }
}

function* boxesOf(file: Buffer, from: number, to: number) {
  for (let at = from; at + 8 <= to; ) {
    const short = file.readUInt32BE(at);
    const isLong = short === 1 && at + 16 <= to;
    const size = isLong ? Number(file.readBigUInt64BE(at + 8)) : short;
    const end = size === 0 ? to : Math.min(to, at + size);
    const payload = at + (isLong ? 16 : 8);
    if (end < payload) return;
    yield { type: latin1(file, at + 4, at + 8), start: at, payload, end };
    at = end;
  }
}

/** A track's handler says what it is for: `meta` for notes in MP4, in MOV also `mebx` and the like under `meta`. */
function isTrackOfNotes(file: Buffer, from: number, to: number): boolean {
  for (const { type, payload, end } of boxesOf(file, from, to)) {
    if (type === 'mdia') return isTrackOfNotes(file, payload, end);
    if (type === 'hdlr') return latin1(file, payload + 8, payload + 12) === 'meta';
  }
  return false;
}
