import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { VERSION } from 'svgo';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MediaFile } from '../model/media.ts';
import { openPictureCache } from './picture-cache.ts';
import { makePictureFiles, pictureFiles } from './picture-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const media = (file: Partial<MediaFile> & Pick<MediaFile, 'type'>): MediaFile => ({
  src: 'a.jpg',
  blob: 'abcdef0123456789'.padEnd(40, '0'),
  bytes: 1_000_000,
  ...file,
});
const drawn = (width: number, height: number) => sharp({ create: { width, height, channels: 4, background: '#2a68' } });
const keptFiles = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** What is made of a picture, by address; and how many files were not in the cache. */
async function make(file: MediaFile, read: () => Uint8Array) {
  const made = new Map<string, Uint8Array>();
  let fresh = 0;
  for await (const { file: one, bytes, isNew } of makePictureFiles(
    file,
    pictureFiles(file),
    read,
    openPictureCache(folder),
  )) {
    made.set(one.address, bytes);
    if (isNew) fresh++;
  }
  return { made, fresh };
}

const never = (): Uint8Array => {
  throw new Error('read');
};

test('makes every form in its size, turned upright and without metadata', async () => {
  const bytes = await drawn(90, 60)
    .flatten()
    .withExif({ IFD0: { Artist: 'Ngọc Hưởng' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { made } = await make(media({ type: 'jpeg', width: 60, height: 90 }), () => bytes);
  const seen = await Promise.all([...made.values()].map((each) => sharp(each).metadata()));
  expect(seen.map(({ format, width, height }) => [format, width, height])).toEqual([
    ['heif', 60, 90],
    ['webp', 60, 90],
    ['jpeg', 60, 90],
  ]);
  expect(seen.every(({ exif, orientation }) => exif === undefined && orientation === undefined)).toBe(true);
});

test('gives the same bytes again, from the cache and without it, for all forms and for one', async () => {
  const bytes = await drawn(1400, 100).png().toBuffer();
  const file = media({ type: 'png', width: 1400, height: 100 });
  const first = await make(file, () => bytes);
  expect(await make(file, never)).toEqual({ made: first.made, fresh: 0 });
  rmSync(folder, { recursive: true });
  const [smallest] = pictureFiles(file);
  for await (const { file: one, bytes: again } of makePictureFiles(
    file,
    smallest ? [smallest] : [],
    () => bytes,
    openPictureCache(folder),
  ))
    expect(again).toEqual(first.made.get(one.address));
});

test('what is encoded does not depend on the picture’s name', async () => {
  const bytes = await drawn(20, 20).png().toBuffer();
  await make(media({ type: 'png', width: 20, height: 20 }), () => bytes);
  expect((await make(media({ type: 'png', width: 20, height: 20, src: '2022/khac.png' }), never)).fresh).toBe(0);
});

test('pictures that are no longer there leave the cache; what somebody is writing stays', async () => {
  const cache = openPictureCache(folder);
  for (const key of ['a', 'b', 'c']) cache.put(key, Buffer.from(key));
  const [writing, left] = [join(folder, 'x.new'), join(folder, 'y.new')];
  for (const file of [writing, left]) writeFileSync(file, '');
  utimesSync(left, 1000, 1000);
  cache.prune(['a', 'b']);
  cache.remove('b');
  expect(['a', 'b', 'c'].map((key) => cache.has(key))).toEqual([true, false, false]);
  expect(keptFiles().filter((file) => file.endsWith('.new'))).toEqual([writing]);
});

test.each([
  ['cut off', (file: string) => truncateSync(file, readFileSync(file).length - 1)],
  ['empty', (file: string) => truncateSync(file, 0)],
  [
    'changed',
    (file: string) =>
      writeFileSync(
        file,
        readFileSync(file).map((byte, at) => (at === 60 ? byte ^ 1 : byte)),
      ),
  ],
])('notices a kept file that is %s', async (_, damage) => {
  const bytes = await drawn(20, 20).png().toBuffer();
  const file = media({ type: 'png', width: 20, height: 20 });
  const first = await make(file, () => bytes);
  keptFiles().forEach(damage);
  expect(await make(file, () => bytes)).toEqual(first);
});

test('other bytes have other keys, the final form of an unfinished picture has the same', () => {
  const file = media({ type: 'jpeg', width: 800, height: 600 });
  const keys = [file, { ...file, blob: `${file.blob.slice(1)}b` }].flatMap(pictureFiles).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(pictureFiles({ ...file, state: 'quick' })).toEqual(pictureFiles(file).slice(-1));
});

test('a file that cannot be decoded is an error', async () => {
  await expect(
    make(media({ type: 'jpeg', width: 800, height: 600 }), () => Buffer.from('không phải ảnh')),
  ).rejects.toThrow();
});

test('another version of what cleans drawings makes other files of them', () => {
  const [file] = pictureFiles(media({ type: 'svg' }));
  expect(file?.key).toContain(VERSION);
});
