import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MediaFile } from '../../model/media.ts';
import { blobId } from '../listing/blob-id.ts';
import { createMediaReader, UnreadableMedia } from './media-reader.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'media-reader-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const listed: MediaFile = { src: 'a.jpg', blob: blobId(Buffer.from('x')), type: 'jpeg', bytes: 1, listed: true };

test('says why a file of a list cannot be read: no folder, no file, another file', () => {
  const read = (): Uint8Array => createMediaReader(folder, { media: 'kho' })(listed);
  expect(read).toThrow(UnreadableMedia);
  expect(read).toThrow('không có thư mục');
  mkdirSync(join(folder, 'kho'));
  expect(read).toThrow('không đọc được tệp');
  writeFileSync(join(folder, 'kho/a.jpg'), 'y');
  expect(read).toThrow('khác với tệp đã ghi');
  writeFileSync(join(folder, 'kho/a.jpg'), 'x');
  expect(Buffer.from(read()).toString()).toBe('x');
});

test('a file of content/media that cannot be read costs itself only', () => {
  mkdirSync(join(folder, 'media/a.jpg'), { recursive: true });
  expect(() => createMediaReader(folder, {})({ ...listed, listed: undefined })).toThrow(UnreadableMedia);
});
