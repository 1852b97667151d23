import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MediaFile } from '../../model/media.ts';
import type { Site } from '../../model/site.ts';
import { blobId } from '../listing/blob-id.ts';
import { createContentReader } from './content-reader.ts';

/**
 * Makes what reads the writer's bytes of files below media/ and in the folder that site.yml names besides.
 * @returns a function that throws where a file is not there, or not the one that its list names
 */
export function createMediaReader(content: string, { media: place = '' }: Pick<Site, 'media'>) {
  const read = createContentReader(content);
  return ({ src, file = src, blob, listed }: MediaFile): Uint8Array => {
    if (!listed) return read({ path: `media/${file}`, blob });
    const bytes = readFileSync(resolve(content, place, src));
    if (blobId(bytes) !== blob) throw new Error('khác với tệp đã ghi trong danh sách; chạy npm run media -- verify');
    return bytes;
  };
}
