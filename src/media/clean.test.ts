import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { cleanFile } from './clean.ts';

const SECRET = 'SO NHA 12';
const noisy = sharp({
  create: { width: 40, height: 30, channels: 3, background: '#2a6', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
});
const hasSecret = (bytes: Uint8Array): boolean => Buffer.from(bytes).toString('latin1').includes(SECRET);
/** Three frames, no two of them alike. */
const moving = (): Sharp =>
  sharp({ create: { width: 20, height: 30, channels: 3, background: '#2a6', pageHeight: 10 } }).composite(
    [0, 10, 20].map((top) => ({
      input: Buffer.from('<svg width="9" height="9"><rect width="9" height="9"/></svg>'),
      top,
      left: top / 2,
    })),
  );
const pixels = (bytes: Uint8Array): Promise<Buffer> => sharp(bytes, { animated: true }).raw().toBuffer();
const withNotes = (picture: Sharp) =>
  picture
    .withExif({ IFD0: { ImageDescription: SECRET }, IFD3: { GPSLatitudeRef: 'N' } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${SECRET}</x:xmpmeta>`);

test.each(['jpeg', 'png', 'webp'] as const)('%s keeps its pixels and loses its notes', async (format) => {
  const bytes = await withNotes(noisy.clone()).toFormat(format).toBuffer();
  expect(hasSecret(bytes)).toBe(true);
  const clean = await cleanFile(format, bytes);
  expect(hasSecret(clean)).toBe(false);
  expect(await pixels(clean)).toEqual(await pixels(bytes));
  const { exif, xmp } = await sharp(clean).metadata();
  expect([exif, xmp]).toEqual([undefined, undefined]);
});

test.each([
  { progressive: true },
  { progressive: false, chromaSubsampling: '4:4:4' },
])('a JPEG of %o is cleaned as well', async (options) => {
  const bytes = await withNotes(noisy.clone()).jpeg(options).toBuffer();
  const clean = await cleanFile('jpeg', bytes);
  expect(hasSecret(clean)).toBe(false);
  expect(await pixels(clean)).toEqual(await pixels(bytes));
});

test('what follows a JPEG goes, and one that is cut off gets an end', async () => {
  const bytes = await noisy.clone().jpeg().toBuffer();
  const clean = await cleanFile('jpeg', Buffer.concat([bytes, Buffer.from(SECRET)]));
  expect(hasSecret(clean)).toBe(false);
  expect([...(await cleanFile('jpeg', bytes.subarray(0, -20))).slice(-2)]).toEqual([0xff, 0xd9]);
  await expect(cleanFile('jpeg', Buffer.from([0xff, 0xd8, 0xff]))).rejects.toThrow();
});

test('of a JPEG nothing stays that no decoder needs', async () => {
  const bytes = await noisy.clone().jpeg().toBuffer();
  const segment = (marker: number, text: string): Buffer =>
    Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text, 'latin1')]);
  const adobe = segment(0xee, `Adobe\0\x64\0\0\0\0\x01${SECRET}`);
  const marked = Buffer.concat([
    ...[bytes.subarray(0, 2), adobe, segment(0xf0, SECRET), segment(0x02, SECRET), segment(0xe2, `MPF\0${SECRET}`)],
    ...[bytes.subarray(2, -2), segment(0x02, SECRET), bytes.subarray(-2)],
  ]);
  const clean = await cleanFile('jpeg', marked);
  expect(hasSecret(clean)).toBe(false);
  expect(Buffer.from(clean).includes('Adobe')).toBe(true);
  expect(await pixels(clean)).toEqual(await pixels(bytes));
});

test('what stands between the segments of a JPEG, and decoders pass over, hides nothing of it', async () => {
  const bytes = await noisy.clone().jpeg().toBuffer();
  const scan = bytes.indexOf(Buffer.from([0xff, 0xda]));
  const odd = Buffer.concat([bytes.subarray(0, scan), Buffer.from([0, 1, 0xff, 0, 0xff, 0xd0]), bytes.subarray(scan)]);
  expect(await cleanFile('jpeg', odd)).toEqual(await cleanFile('jpeg', bytes));
});

test('a text in UTF-16 is served as UTF-8', async () => {
  const bytes = Buffer.from('\ufeffChợ nổi', 'utf16le');
  for (const written of [bytes, Buffer.from(bytes).swap16()])
    expect(Buffer.from(await cleanFile('csv', written)).toString()).toBe('Chợ nổi');
});

test('the colour profile of a JPEG stays', async () => {
  const bytes = await noisy.clone().withIccProfile('p3').jpeg().toBuffer();
  expect((await sharp(await cleanFile('jpeg', bytes)).metadata()).icc).toBeDefined();
});

test('a GIF that moves goes on moving, without its comments', async () => {
  const bytes = await moving()
    .gif({ loop: 2, delay: [100, 200, 300] })
    .toBuffer();
  const table = 13 + 3 * 2 ** (((bytes[10] ?? 0) & 7) + 1) * ((bytes[10] ?? 0) >> 7);
  const comment = Buffer.from([0x21, 0xfe, SECRET.length, ...Buffer.from(SECRET), 0]);
  const xmp = Buffer.from([0x21, 0xff, 11, ...Buffer.from('XMP DataXMP'), SECRET.length, ...Buffer.from(SECRET), 0]);
  const text = Buffer.from([0x21, 0x01, SECRET.length, ...Buffer.from(SECRET), 0]);
  const marked = Buffer.concat([
    bytes.subarray(0, table),
    comment,
    xmp,
    text,
    bytes.subarray(table),
    Buffer.from(SECRET),
  ]);
  const clean = await cleanFile('gif', marked);
  expect(hasSecret(clean)).toBe(false);
  const { pages, loop, delay } = await sharp(clean, { animated: true }).metadata();
  expect({ pages, loop, delay }).toEqual({ pages: 3, loop: 2, delay: [100, 200, 300] });
});

test('a WebP that moves goes on moving, without its notes', async () => {
  const bytes = await withNotes(moving()).webp().toBuffer();
  expect(hasSecret(bytes)).toBe(true);
  const clean = await cleanFile('webp', bytes);
  expect(hasSecret(clean)).toBe(false);
  expect((await sharp(clean, { animated: true }).metadata()).pages).toBe(3);
});

const box = (type: string, ...parts: Uint8Array[]): Buffer => {
  const payload = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(payload.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, payload]);
};

test.each(['mp4', 'mov', 'm4a'] as const)('an %s keeps its length and its sound, and loses its notes', async (type) => {
  const secret = Buffer.from(SECRET);
  const handler = (kind: string) =>
    box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(12)), box('minf', box('gmhd', secret)));
  const picture = box(
    'mdia',
    box('hdlr', Buffer.alloc(8), Buffer.from('vide'), Buffer.alloc(12)),
    box('minf', box('stbl', Buffer.from('bảng'))),
  );
  const file = Buffer.concat([
    box('ftyp', Buffer.from('isom')),
    box('moov', box('udta', secret), box('meta', secret), box('trak', picture), box('trak', handler('meta'))),
    box('uuid', secret),
    box('mdat', Buffer.from('tiếng')),
  ]);
  const clean = Buffer.from(await cleanFile(type, file));
  expect(hasSecret(clean)).toBe(false);
  expect(clean.length).toBe(file.length);
  expect(clean.indexOf('mdat')).toBe(file.indexOf('mdat'));
  expect([clean.includes('tiếng'), clean.includes('bảng')]).toEqual([true, true]);
});

test('an MP3 loses the tags before and behind its sound', async () => {
  const sound = Buffer.from([0xff, 0xfb, 0x90, 0x64, 1, 2, 3]);
  const tag = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\x09'), Buffer.from(SECRET)]);
  const old = Buffer.concat([Buffer.from('TAG'), Buffer.from(SECRET.padEnd(125))]);
  expect(Buffer.from(await cleanFile('mp3', Buffer.concat([tag, sound, old])))).toEqual(sound);
});

test('a WAV keeps its sound alone', async () => {
  const chunk = (name: string, text: string): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(text.length);
    return Buffer.concat([Buffer.from(name), length, Buffer.from(text), Buffer.alloc(text.length % 2)]);
  };
  const body = Buffer.concat([chunk('fmt ', 'dang'), chunk('LIST', SECRET), chunk('data', 'abc')]);
  const clean = Buffer.from(await cleanFile('wav', Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE'), body])));
  expect(hasSecret(clean)).toBe(false);
  expect(clean.readUInt32LE(4)).toBe(clean.length - 8);
  expect(clean.includes('abc')).toBe(true);
});

test('a PDF keeps its offsets and loses the notes that stand in it as text', async () => {
  const jpegNotes = Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 8 + SECRET.length]),
    Buffer.from('Exif\0\0'),
    Buffer.from(SECRET),
  ]);
  const file = Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj << /Title (Báo cáo) /Author (${SECRET} \\) x) >>\n`),
    Buffer.from(`<?xpacket begin="" id="a"?><x>${SECRET}</x><?xpacket end="w"?>`),
    jpegNotes,
    Buffer.from('endstream'),
  ]);
  const clean = Buffer.from(await cleanFile('pdf', file));
  expect(hasSecret(clean)).toBe(false);
  expect(clean.length).toBe(file.length);
  expect([clean.includes('Báo cáo'), clean.includes('endstream')]).toEqual([true, true]);
});

test('whatever the bytes, cleaning ends', async () => {
  for (const type of ['jpeg', 'png', 'gif', 'webp', 'mp4', 'mp3', 'wav', 'pdf'] as const)
    for (let length = 0; length < 64; length++) {
      const bytes = Buffer.from(Array.from({ length }, (_, index) => (index * 37) % 256));
      try {
        await cleanFile(type, bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }
});
