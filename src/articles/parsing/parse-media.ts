import type { Problem } from '../../diagnostics/problem.ts';
import { isCutOff } from '../../media/cut-off.ts';
import { type PictureBytes, type PictureFacts, readPicture } from '../../media/read-picture.ts';
import { sniff } from '../../media/sniff.ts';
import { isPictureType } from '../../model/file-type.ts';
import type { MediaFile } from '../../model/media.ts';
import { placelessFault } from './media-faults.ts';

/** A file's bytes: how many there are, its beginning, and the last or all of them when they are asked for. */
export interface MediaBytes extends PictureBytes {
  length: number;
  /** The last bytes of a long file; of a short one, none. */
  end: () => Uint8Array;
}

/** What reading a file below content/media has told. */
export interface ParsedMedia {
  value?: MediaFile;
  /** Why it cannot be published. It stands in nobody's way as long as nothing shows it. */
  fault?: Problem;
  /** What must not lie there, shown or not; and warnings of what can be published. */
  problems: Problem[];
}

/** More pixels than this nobody can decode in bounded memory; it is what the library for pictures takes at most. */
const MOST_PIXELS = 0x3fff * 0x3fff;

/** Tells by its bytes what a file below content/media is; never throws. */
export async function parseMedia(path: string, blob: string, bytes: MediaBytes): Promise<ParsedMedia> {
  const found = await sniff(path, bytes.start);
  const fault = (kind: Parameters<typeof placelessFault>[0]): Problem => ({ ...placelessFault(kind), place: { path } });
  if ('runs' in found) return { problems: [fault({ runs: found.runs })] };
  if ('lfs' in found) return { fault: fault('lfs'), problems: [] };
  if ('unknown' in found) return { fault: fault({ unknown: found.unknown, path }), problems: [] };
  const { type } = found;
  const facts: Partial<PictureFacts> | undefined = isPictureType(type) ? await readPicture(type, bytes) : {};
  if (!facts) return { fault: fault({ broken: type }), problems: [] };
  const { width = 0, height = 0 } = facts;
  if (type !== 'svg' && width * height > MOST_PIXELS) return { fault: fault({ width, height }), problems: [] };
  if (type === 'avif' && facts.moving) return { fault: fault('moving avif'), problems: [] };
  const file = path.slice('media/'.length);
  const src = file.normalize('NFC');
  const problems = isCutOff(type, bytes) ? [fault('cut off')] : [];
  return { value: { src, ...(src !== file && { file }), blob, type, bytes: bytes.length, ...facts }, problems };
}
