import type { FileType } from '../model/file-type.ts';
import { hasJpegEnd } from './clean/jpeg.ts';
import { hasPngEnd } from './clean/png.ts';
import { latin1 } from './latin1.ts';

/** How a whole picture ends, and who tells whether it has that end where something else follows. */
const ENDS: Partial<Record<FileType, { mark: string; hasEnd: (bytes: Uint8Array) => boolean }>> = {
  jpeg: { mark: '\xff\xd9', hasEnd: hasJpegEnd },
  png: { mark: 'IEND', hasEnd: hasPngEnd },
};

/**
 * Whether a picture that can be read lacks its end, as after a copy that was broken off: readers would see a part of it.
 *
 * @param end the last bytes of the file, without its header; all of it is read only where they do not tell
 */
export function isCutOff(type: FileType, { end, whole }: { end: () => Uint8Array; whole: () => Uint8Array }): boolean {
  const known = ENDS[type];
  if (!known) return false;
  const last = end();
  return !latin1(last, 0, last.length).includes(known.mark) && !known.hasEnd(whole());
}
