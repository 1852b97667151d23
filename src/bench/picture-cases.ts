import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { blobId } from '../articles/listing/blob-id.ts';
import { cleanFile } from '../media/clean.ts';
import { decodePicture, withSharp } from '../media/encode-picture.ts';
import { readPicture } from '../media/read-picture.ts';
import type { MediaFile } from '../model/media.ts';
import { allVariants, type PictureFormat } from '../model/picture.ts';
import { makeArticle } from './made-article.ts';
import { makePhotograph, withPlace } from './made-photograph.ts';

/** A kind of photograph in an archive: its size in pixels, and the quality of its JPEG. */
type Shot = [width: number, height: number, quality: number];

/** An archive of photographs to be measured. */
export interface PictureCase {
  name: string;
  articles: number;
  /** Photographs of each article. */
  each: number;
  shots: readonly Shot[];
  /** Seconds of processor that a photograph may take in the mean. */
  budget?: number;
}

const OLD: readonly Shot[] = [
  [800, 600, 80],
  [800, 533, 80],
  [800, 600, 75],
  [800, 450, 85],
];
const NEW: readonly Shot[] = [[4000, 3000, 88]];
const MIXED: readonly Shot[] = [...OLD, [1600, 1200, 85], [3000, 2000, 88], [4000, 3000, 88], [6000, 4000, 85]];

/** @param share of the full sizes, 10,000 articles with one photograph and 1,000 with five */
export const pictureCases = (share: number): PictureCase[] => {
  const of = (articles: number): number => Math.max(1, Math.round(articles * share));
  return [
    { name: 'old JPEGs of 800 pixels, one an article', articles: of(10_000), each: 1, shots: OLD, budget: 0.25 },
    { name: 'new ones of 12 megapixels, one an article', articles: of(500), each: 1, shots: NEW, budget: 1.2 },
    { name: 'of 800 to 6,000 pixels, five an article', articles: of(1000), each: 5, shots: MIXED },
  ];
};

/** Writes the photographs of a case, and gives the pictures of each article by their names. */
export async function writePhotographs(content: string, { articles, each, shots }: PictureCase): Promise<string[][]> {
  const made = await Promise.all(
    shots.map(([width, height, quality], at) => makePhotograph(at + 1, width, height, quality)),
  );
  let number = 0;
  return Array.from({ length: articles }, (_, index) =>
    Array.from({ length: each }, () => {
      const name = `${makeArticle(index, articles).name.slice(0, 7)}/anh-${++number}.jpg`;
      mkdirSync(dirname(join(content, 'media', name)), { recursive: true });
      writeFileSync(join(content, 'media', name), withPlace(made[number % made.length] ?? Buffer.alloc(0), number));
      return name;
    }),
  );
}

/** What the stages and formats of some pictures cost, in seconds of processor, bytes and files a picture. */
export interface PictureCosts {
  stages: Record<'read' | 'decode' | PictureFormat, { seconds: number; bytes: number; files: number }>;
  /** The same conversions by sharp alone, each from the writer's file. */
  sharpAlone: number;
  bytesOfWriter: number;
}

/** Measures the stages one after another in this process. */
export async function measureStages(content: string, names: readonly string[]): Promise<PictureCosts> {
  const none = () => ({ seconds: 0, bytes: 0, files: 0 });
  const stages: PictureCosts['stages'] = {
    read: none(),
    decode: none(),
    avif: none(),
    webp: none(),
    jpg: none(),
    copy: none(),
  };
  let [sharpAlone, bytesOfWriter] = [0, 0];
  for (const name of names) {
    const bytes = readFileSync(join(content, 'media', name));
    bytesOfWriter += bytes.length / names.length;
    const timed = async <T>(stage: keyof typeof stages, work: () => T | Promise<T>): Promise<T> => {
      const [result, seconds] = await cpuOf(work);
      stages[stage].seconds += seconds / names.length;
      return result;
    };
    const facts = await timed('read', () => readPicture('jpeg', { start: bytes, whole: () => bytes }));
    const media: MediaFile = { src: name, blob: blobId(bytes), type: 'jpeg', bytes: bytes.length, ...facts };
    const variants = allVariants(media);
    const widest = Math.max(...variants.map(({ width = 1 }) => width));
    const decoded = await timed('decode', () => decodePicture(bytes, widest));
    for (const variant of variants) {
      const { format, width } = variant;
      const made = await timed(format, () => (format === 'copy' ? cleanFile('jpeg', bytes) : decoded.encode(variant)));
      stages[format].bytes += made.length / names.length;
      stages[format].files += 1 / names.length;
      if (format === 'copy') continue;
      const alone = () => withSharp(sharp(bytes, { failOn: 'none' }).autoOrient().resize({ width }), variant);
      sharpAlone += (await cpuOf(alone))[1] / names.length;
    }
  }
  return { stages, sharpAlone, bytesOfWriter };
}

async function cpuOf<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1e6];
}
