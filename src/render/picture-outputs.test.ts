import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MediaFile } from '../model/media.ts';
import { prune } from './picture-cache.ts';
import { pictureOutputs } from './picture-outputs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const outputsOf = (media: MediaFile) =>
  pictureOutputs(media, {
    readContent: ({ path }) => readFileSync(join(folder, 'content', path)),
    cache: join(folder, 'cache'),
  });

function put(src: string, bytes: Uint8Array, size: { width?: number; height?: number } = {}): MediaFile {
  const file = join(folder, 'content/media', src);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return { src, blob: 'abcdef0123456789'.padEnd(40, '0'), bytes: bytes.length, ...size };
}

const drawn = (width: number, height: number) => sharp({ create: { width, height, channels: 4, background: '#2a68' } });
const keptFiles = (): string[] =>
  readdirSync(join(folder, 'cache'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('makes every form in its size, turned upright and without metadata', async () => {
  const bytes = await drawn(90, 60)
    .flatten()
    .withExif({ IFD0: { Artist: 'Ngọc Hưởng' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const made = await Promise.all(
    outputsOf(put('2022/a.jpg', bytes, { width: 60, height: 90 })).map(({ make }) => make()),
  );
  const seen = await Promise.all(made.map((each) => sharp(each).metadata()));
  expect(seen.map(({ format, width, height }) => [format, width, height])).toEqual([
    ['heif', 60, 90],
    ['webp', 60, 90],
    ['jpeg', 60, 90],
  ]);
  expect(seen.every(({ exif, orientation }) => exif === undefined && orientation === undefined)).toBe(true);
});

test('gives the same bytes again, from the cache and without it', async () => {
  const [avif] = outputsOf(put('a.png', await drawn(700, 50).png().toBuffer(), { width: 700, height: 50 }));
  const first = await avif?.make();
  expect(await avif?.make()).toEqual(first);
  rmSync(join(folder, 'cache'), { recursive: true });
  expect(await avif?.make()).toEqual(first);
});

test('reads the writer’s file once as long as the cache lasts', async () => {
  const media = put('a.png', await drawn(20, 20).png().toBuffer(), { width: 20, height: 20 });
  const first = await Promise.all(outputsOf(media).map(({ make }) => make()));
  rmSync(join(folder, 'content'), { recursive: true });
  expect(await Promise.all(outputsOf(media).map(({ make }) => make()))).toEqual(first);
});

test('pictures that are no longer there leave the cache', async () => {
  const [kept] = outputsOf(put('a.png', await drawn(20, 20).png().toBuffer(), { width: 20, height: 20 }));
  const [gone] = outputsOf(put('b.png', await drawn(30, 30).png().toBuffer(), { width: 30, height: 30 }));
  await kept?.make();
  const files = keptFiles();
  await gone?.make();
  expect(keptFiles().length).toBeGreaterThan(files.length);
  prune(join(folder, 'cache'), [kept?.key ?? '']);
  expect(keptFiles()).toEqual(files);
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
  const [avif] = outputsOf(put('a.png', await drawn(20, 20).png().toBuffer(), { width: 20, height: 20 }));
  const first = await avif?.make();
  keptFiles().forEach(damage);
  expect(await avif?.make()).toEqual(first);
});

test('serves GIF and other files as they are', async () => {
  const gif = await drawn(20, 20).gif().toBuffer();
  const [copy, ...others] = outputsOf(put('a.gif', gif, { width: 20, height: 20 }));
  expect(others).toEqual([]);
  expect(Buffer.from((await copy?.make()) ?? [])).toEqual(gif);
});

test('serves SVG without its scripts', async () => {
  const source =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><script>alert(2)</script><path d="M0 0h9v9z"/></svg>';
  const [copy] = outputsOf(put('a.svg', Buffer.from(source), { width: 9, height: 9 }));
  const served = new TextDecoder().decode(await copy?.make());
  expect(served).toContain('<path');
  expect(served).not.toMatch(/script|onload|alert/);
});

test('other bytes have other keys', () => {
  const media: MediaFile = { src: 'a.jpg', blob: 'a'.repeat(40), bytes: 1, width: 800, height: 600 };
  const keys = [media, { ...media, blob: `${'a'.repeat(39)}b` }].flatMap(outputsOf).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('says which file cannot be made', async () => {
  const [avif] = outputsOf(put('hong.jpg', Buffer.from('không phải ảnh'), { width: 800, height: 600 }));
  await expect(avif?.make()).rejects.toThrow('media/hong.jpg');
});
