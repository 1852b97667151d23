/** One part of a JPEG file: a marker with its payload, or the coded picture after a start of scan. */
interface Segment {
  /** Second byte of the marker; 0 for coded data. */
  marker: number;
  /** Offsets of the whole part, marker included, and of its payload. */
  start: number;
  payload: number;
  end: number;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
/** Tables and intervals by which coded data are read: DHT, DAC, DQT, DNL, DRI. */
const TABLES = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd]);

/** Starts of frame: all of C0 to CF but the tables DHT, JPG and DAC. ITU-T T.81, table B.1. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** What the header of a JPEG tells. */
export interface JpegFacts {
  /** Size as it is stored, in pixels. */
  width: number;
  height: number;
  components: number;
  /** How it has to be turned to stand upright, as EXIF counts: 1 is upright, 5 to 8 lie on a side. */
  orientation: number;
  /** Whether every decoder shows it: 8 bits a sample, coded by Huffman, sequential or progressive. */
  isPlain: boolean;
}

/** Reads the header of a JPEG; `undefined` where it is damaged, or goes on beyond the bytes given. */
export function jpegFacts(bytes: Uint8Array): JpegFacts | undefined {
  let orientation = 1;
  for (const { marker, payload, end } of segmentsOf(bytes)) {
    if (end > bytes.length) return undefined;
    if (marker === 0xe1 && startsWith(bytes, payload, 'Exif\0\0')) {
      orientation = exifOrientation(bytes.subarray(payload + 6, end));
    } else if (isFrame(marker)) {
      if (end - payload < 6) return undefined;
      const view = new DataView(bytes.buffer, bytes.byteOffset + payload);
      const [height, width, components] = [view.getUint16(1), view.getUint16(3), view.getUint8(5)];
      const isPlain = view.getUint8(0) === 8 && marker <= 0xc2;
      return width > 0 && height > 0 ? { width, height, components, orientation, isPlain } : undefined;
    }
  }
  return undefined;
}

/**
 * A JPEG without metadata: neither EXIF, XMP, IPTC, comments and the like nor whatever follows the picture; its pixels are the
 * same. The colour profile stays. What is cut off gets an end.
 * @throws where the bytes hold no coded picture
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let hasPicture = false;
  for (const { marker, start, payload, end } of segmentsOf(bytes)) {
    if (marker === EOI) break;
    if (marker === 0) hasPicture = true;
    if (marker === APP0 && startsWith(bytes, payload, 'JFIF\0')) parts.push(withoutThumbnail(bytes, start, payload));
    else if (marker === ADOBE && startsWith(bytes, payload, 'Adobe')) parts.push(shortened(bytes, start, payload + 12));
    else if (isDrawn(marker) || isProfile(bytes, marker, payload)) parts.push(bytes.subarray(start, end));
  }
  if (!hasPicture) throw new Error('trong tệp JPEG này không có ảnh');
  return Buffer.concat([...parts, Uint8Array.of(0xff, EOI)]);
}

/** Whether a JPEG has its end, rather than being cut off. */
export function hasJpegEnd(bytes: Uint8Array): boolean {
  for (const { marker } of segmentsOf(bytes)) if (marker === EOI) return true;
  return false;
}

/** Whether decoders draw from a segment. Of the application's segments they need the colour profile and those below. */
const isDrawn = (marker: number): boolean =>
  marker === 0 || marker === SOI || marker === SOS || TABLES.has(marker) || isFrame(marker);

const isProfile = (bytes: Uint8Array, marker: number, payload: number): boolean =>
  marker === 0xe2 && startsWith(bytes, payload, 'ICC_PROFILE\0');

/** Adobe's note on the coding of colours, of 12 bytes. */
const ADOBE = 0xee;

/** A JFIF header of 14 bytes: its last two are the sides of a thumbnail that may follow. */
function withoutThumbnail(bytes: Uint8Array, start: number, payload: number): Uint8Array {
  const header = shortened(bytes, start, payload + 14);
  header.set([0, 0], payload - start + 12);
  return header;
}

/** A segment that ends where it is said. */
function shortened(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const segment = Uint8Array.from(bytes.subarray(start, end));
  segment.set([0, segment.length - 2], 2);
  return segment;
}

/** Bytes that begin no segment: a stuffed FF, TEM, and restarts. ITU-T T.81, table B.1. */
const standsAlone = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd7);

function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return;
  yield { marker: SOI, start: 0, payload: 2, end: 2 };
  for (let at = 2; at + 1 < bytes.length; ) {
    if (bytes[at] !== 0xff) {
      // Decoders pass over what stands between segments; so does this.
      at = bytes.indexOf(0xff, at);
      if (at < 0) return;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at++;
    else if (standsAlone(marker)) at += 2;
    else if (marker === EOI) {
      yield { marker, start: at, payload: at + 2, end: at + 2 };
      return;
    } else {
      const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
      if (end < at + 4) return;
      yield { marker, start: at, payload: at + 4, end };
      at = end;
      if (marker !== SOS) continue;
      const start = at;
      at = endOfScan(bytes, at);
      yield { marker: 0, start, payload: start, end: at };
    }
  }
}

/** Coded data ends at the next marker that is neither a stuffed FF nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean => {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
};

const ORIENTATION = 0x0112;

/** The orientation in a TIFF header with its first directory; 1 where there is none. TIFF 6.0, section 2. */
function exifOrientation(tiff: Uint8Array): number {
  if (tiff.length < 8) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const isLittle = tiff[0] === 0x49;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
