import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MediaFile } from '../../model/media.ts';
import type { Site } from '../../model/site.ts';
import { blobId } from '../listing/blob-id.ts';
import { createContentReader } from './content-reader.ts';

/** A file below media/ cannot be read, or is not the one that is known; the message is for the paper's operator. */
export class UnreadableMedia extends Error {}

/**
 * Makes what reads the writer's bytes of files below media/ and in the folder that site.yml names besides.
 * @returns a function that throws `UnreadableMedia`
 */
export function createMediaReader(content: string, { media: place = '' }: Pick<Site, 'media'>) {
  const read = createContentReader(content);
  const folder = resolve(content, place);
  return ({ src, file = src, blob, listed }: MediaFile): Uint8Array => {
    if (listed && !existsSync(folder))
      throw new UnreadableMedia(`không có thư mục ${folder}; gắn đĩa có ảnh vào máy, hoặc sửa media: trong site.yml`);
    let bytes: Uint8Array;
    try {
      bytes = listed ? readFileSync(resolve(folder, src)) : read({ path: `media/${file}`, blob });
    } catch (error) {
      throw new UnreadableMedia(`không đọc được tệp (${(error as Error).message})`);
    }
    if (listed && blobId(bytes) !== blob)
      throw new UnreadableMedia('khác với tệp đã ghi trong danh sách; chạy npm run media -- verify');
    return bytes;
  };
}
