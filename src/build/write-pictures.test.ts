import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blobId } from '../articles/listing/blob-id.ts';
import { filesBelow } from '../output/files-below.ts';
import type { PictureReport } from '../output/report.ts';
import { articleOfMonth, type MadeArchive, type MadeArticle, writeArchive } from '../testing/made-archive.ts';
import { createTrial, type Trial } from '../testing/trial.ts';

const NOW = '2022-06-01T00:00';
let trial: Trial;
let archive: MadeArchive;
let reports: PictureReport[];

beforeEach(() => {
  trial = createTrial();
  reports = [];
  archive = {
    now: NOW,
    categories: [{ slug: 'thoi-su', name: 'Thời sự' }],
    feedItems: 2,
    articles: [1, 2, 3].map((month) => articleOfMonth(month)),
    pictures: {},
    others: {},
  };
});
afterEach(() => trial.remove());

const show = (number: number, changed: Partial<MadeArticle>): void => {
  archive.articles = archive.articles.map((one) => (one.slug === `bai-${number}` ? { ...one, ...changed } : one));
};

/** Writes the archive, and pictures beside what it knows of. */
function write(pictures: Record<string, Uint8Array> = {}): void {
  writeArchive(trial.content, archive);
  for (const [src, bytes] of Object.entries(pictures)) {
    mkdirSync(dirname(join(trial.content, 'media', src)), { recursive: true });
    writeFileSync(join(trial.content, 'media', src), bytes);
  }
}
const photo = (width: number, height: number, background = '#093'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background, noise: { type: 'gaussian', mean: 120, sigma: 30 } } })
    .jpeg()
    .toBuffer();
const build = (out = 'out', options: Parameters<Trial['build']>[3] = {}): Promise<string[]> =>
  trial.build(out, `${out}-cache`, NOW, { ...options, onReport: ({ pictures }) => reports.push(pictures) });
const published = (out = 'out'): string[] => filesBelow(trial.at(`${out}/media`));
const page = (number: number, out = 'out'): string =>
  readFileSync(trial.at(`${out}/2022/0${number}/11/bai-${number}.html`), 'utf8');
/** Every file below /media/ that a page names, that is not there. */
const missing = (out = 'out'): string[] =>
  filesBelow(trial.at(out))
    .filter((path) => path.endsWith('.html') || path.endsWith('.xml'))
    .flatMap((path) => readFileSync(trial.at(`${out}/${path}`), 'utf8').match(/\/media\/[\w./-]+/g) ?? [])
    .filter((address) => !existsSync(trial.at(out + address)));

test('only what something live shows is published', async () => {
  archive.pictures = { 'a.svg': '#093', 'b.svg': '#390', 'c.svg': '#903', 'd.svg': '#309' };
  show(1, { image: 'a.svg' });
  show(2, { image: 'b.svg', at: '2022-07-01T00:00' });
  show(3, { text: '![](c.svg)', state: 'draft' });
  write();
  await build();
  expect(published().map((path) => path[0])).toEqual(['a']);
  await trial.build('out', 'out-cache', '2022-08-01T00:00');
  expect(published().map((path) => path[0])).toEqual(['a', 'b']);
  await build();
  expect(published().map((path) => path[0])).toEqual(['a']);
  show(1, { image: undefined });
  write();
  await build();
  expect(published()).toEqual([]);
});

test('a picture of which nothing can be made costs itself only, until it is mended', async () => {
  const whole = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#093' } })
    .webp()
    .toBuffer();
  show(1, { image: 'hong.webp' });
  show(2, { image: 'lanh.jpg', text: 'Xem ![Ảnh hỏng](hong.webp) kìa.' });
  const sound = await photo(400, 300);
  write({ 'hong.webp': Buffer.from(whole).fill(0xff, whole.length / 2), 'lanh.jpg': sound });
  expect(await build()).toEqual([]);
  expect(reports[0]?.failed.map(({ src }) => src)).toEqual(['hong.webp']);
  expect(missing()).toEqual([]);
  expect(page(1)).not.toContain('/media/');
  expect(page(2)).toContain('/media/lanh.');
  expect(page(2)).toContain('Ảnh hỏng');
  await build();
  expect(reports[1]?.failed.map(({ src }) => src)).toEqual(['hong.webp']);
  write({ 'hong.webp': whole, 'lanh.jpg': sound });
  await build();
  expect(reports[2]?.failed).toEqual([]);
  await build('clean');
  trial.expectSame('out', 'clean');
  expect(page(1)).toContain('/media/hong.');
});

test('a picture taller than an encoder can take is made smaller', async () => {
  show(1, { text: '![Đồ họa](dai.png)' });
  write({
    'dai.png': await sharp({ create: { width: 80, height: 17_000, channels: 3, background: '#093' } })
      .png()
      .toBuffer(),
  });
  await build();
  expect(reports[0]?.failed).toEqual([]);
  expect(missing()).toEqual([]);
});

test('no place of a photograph is published, whatever its file is called', async () => {
  const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#093' } })
    .withExif({ IFD0: { ImageDescription: 'SO NHA 12' }, IFD3: { GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  show(1, { text: '![](a.jpg)\n\nĐoạn.\n\n![](b.jfif)\n\nĐoạn.\n\n![](c.gif)\n\n[Ảnh](/media/d.pdf)' });
  write({ 'a.jpg': bytes, 'b.jfif': bytes, 'c.gif': bytes, 'd.pdf': bytes });
  await build();
  expect(published().length).toBeGreaterThan(4);
  for (const path of published()) {
    expect(path).toMatch(/\.(?:jpg|webp|avif)$/);
    expect(readFileSync(trial.at(`out/media/${path}`)).toString('latin1')).not.toMatch(/SO NHA|Exif/);
  }
});

test('quick and then all gives what all gives at once, and no page ever names what is not there', async () => {
  show(1, { image: 'a.jpg', text: '![](b.jpg)\n\nĐoạn.' });
  show(2, { image: 'a.jpg' });
  write({ 'a.jpg': await photo(1500, 900), 'b.jpg': await photo(500, 300) });
  await build('out', { pictures: 'quick' });
  expect(reports[0]?.left).toBe(2);
  expect(published().map((path) => path.replace(/\.\w{8}\./, '.'))).toEqual(['a.jpg', 'b.jpg']);
  expect(missing()).toEqual([]);
  expect(page(1)).not.toContain('<source');
  await build('out', { pictures: 'quick' });
  expect(reports[1]?.left).toBe(2);
  await build('out', { pictures: 'all' });
  expect(reports[2]?.left).toBe(0);
  expect(page(1)).toContain('<source');
  await build('clean');
  trial.expectSame('out', 'clean');
  await build('out', { pictures: 'quick' });
  expect(reports.at(-1)).toMatchObject({ left: 0, encoded: 0 });
  trial.expectSame('out', 'clean');
});

test('a shared cache of pictures saves encoding, and loses what the archive does not use', async () => {
  show(1, { image: 'a.jpg' });
  write({ 'a.jpg': await photo(700, 500) });
  const shared = trial.at('shared');
  await build('out', { pictureCache: shared });
  expect(reports[0]?.encoded).toBeGreaterThan(2);
  await build('clean', { pictureCache: shared });
  expect(reports[1]?.encoded).toBe(0);
  trial.expectSame('out', 'clean');
  const kept = filesBelow(shared).length;
  write({ 'a.jpg': await photo(700, 500, '#309') });
  await build('out', { pictureCache: shared });
  expect(filesBelow(shared)).toHaveLength(kept);
  writeFileSync(join(shared, readdirSync(shared)[0] ?? '', 'la'), 'x');
  await build('again', { pictureCache: shared });
  expect(filesBelow(shared)).toHaveLength(kept);
});

/** A line of a list of pictures that lie elsewhere. */
const listLine = (name: string, bytes: Uint8Array, width: number, height: number): string =>
  `${JSON.stringify({ name, digest: blobId(bytes), bytes: bytes.length, type: 'jpeg', width, height, plain: true })}\n`;

test('pictures at an address are named with their size, and none of them is needed', async () => {
  archive.media = 'https://media.thu.example.vn';
  archive.others['media.jsonl'] = listLine('2022/Chợ nổi.jpg', Buffer.from('x'), 800, 600);
  show(3, { image: '2022/Chợ nổi.jpg', text: '![Chợ](<2022/Chợ nổi.jpg>)' });
  write();
  expect(await build()).toEqual([]);
  expect(published()).toEqual([]);
  const address = 'https://media.thu.example.vn/2022/Ch%E1%BB%A3%20n%E1%BB%95i.jpg';
  expect(page(3)).toContain(`<img src="${address}" alt="Ảnh" width="800" height="600"`);
  expect(readFileSync(trial.at('out/rss.xml'), 'utf8')).toContain(`url="${address}"`);
  show(2, { image: '2022/thieu.jpg' });
  write();
  expect(await build()).toEqual(['anh-khong-co articles/2022/02/bai-2.md']);
});

test('pictures in another folder are published like those of the content folder, as long as a list names them', async () => {
  archive.media = trial.at('kho');
  const [one, two] = [await photo(700, 500), await photo(500, 400)];
  mkdirSync(trial.at('kho'), { recursive: true });
  writeFileSync(trial.at('kho/a.jpg'), one);
  writeFileSync(trial.at('kho/b.jpg'), two);
  const lines = [listLine('a.jpg', one, 700, 500), listLine('b.jpg', two, 500, 400)];
  archive.others['media.jsonl'] = lines.join('');
  show(1, { image: 'a.jpg' });
  show(2, { image: 'b.jpg' });
  write();
  await build();
  expect(published().filter((path) => path.startsWith('a'))).not.toEqual([]);
  archive.others = { 'media-2022-02.jsonl': lines[1] ?? '' };
  show(1, { image: undefined });
  write();
  expect(await build()).toEqual([]);
  expect(published().every((path) => path.startsWith('b'))).toBe(true);
  await build('clean');
  trial.expectSame('out', 'clean');
  writeFileSync(trial.at('kho/b.jpg'), one);
  await build('other');
  expect(reports.at(-1)?.failed[0]?.reason).toContain('danh sách');
  archive.others['media.jsonl'] = 'sai\n';
  write();
  expect(await build()).toEqual(['danh-sach-anh-sai media.jsonl']);
});
