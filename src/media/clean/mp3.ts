import { latin1 } from '../latin1.ts';

const HEADER = 10;
const OLD_TAG = 128;

/** An MP3 without ID3 tags, which stand before its sound (version 2) and behind (version 1). id3.org, ID3v2.4.0, section 3. */
export function cleanMp3(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (latin1(bytes, start, start + 3) === 'ID3') {
    const length = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[start + at] ?? 0) & 0x7f), 0);
    const hasFooter = ((bytes[start + 5] ?? 0) & 0x10) !== 0;
    start += HEADER + length + (hasFooter ? HEADER : 0);
  }
  const end = bytes.length - OLD_TAG;
  const hasOldTag = end >= start && latin1(bytes, end, end + 3) === 'TAG';
  return bytes.subarray(start, hasOldTag ? end : undefined);
}
