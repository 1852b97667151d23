import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildReport } from '../output/report.ts';
import { makeArticle } from './made-article.ts';
import { measure } from './measure.ts';
import { measureStages, type PictureCase, type PictureCosts, pictureCases, writePhotographs } from './picture-cases.ts';
import { BENCH_NOW, writeArchive, writeArticle } from './write-archive.ts';

/** Of how many photographs the stages are measured one by one. */
const SAMPLE = 24;
/** The photographs of the model newspaper, one an article. */
const WORKING_SIZE = 150_000;
const CORES = 2;

interface Measured extends PictureCosts {
  name: string;
  pictures: number;
  /** For each picture: see PictureReport. */
  cpuSeconds: number;
  budget?: number;
}

/**
 * Measures what photographs cost: whole builds of archives with photographs, each stage and format by itself, and the same
 * conversions by sharp alone.
 * @param root the program's own folder
 * @param share of the full sizes; 1 takes an hour
 * @returns Markdown
 * @throws BuildFailed when a build fails
 */
export async function benchPictures(root: string, share: number, onCase: (name: string) => void): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-bench-pictures-'));
  try {
    const measured: Measured[] = [];
    for (const [index, one] of pictureCases(share).entries()) {
      onCase(one.name);
      measured.push(await measureCase(root, join(folder, String(index)), join(folder, 'cache'), one));
    }
    return [tableOf(measured), stagesOf(measured), projection(measured)].join('\n\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureCase(root: string, folder: string, cache: string, one: PictureCase): Promise<Measured> {
  const content = join(folder, 'content');
  mkdirSync(content, { recursive: true });
  writeArchive(content, 0);
  const build = async (): Promise<BuildReport> => {
    const places = ['--content', content, '--out', join(folder, 'out'), '--cache', cache, '--now', BENCH_NOW];
    const report = join(folder, 'report.json');
    await measure(process.execPath, [join(root, 'scripts/run.js'), 'build', ...places, '--report', report], root);
    return JSON.parse(readFileSync(report, 'utf8')) as BuildReport;
  };
  // A build without articles compiles the routes first, so that only pictures are measured.
  await build();
  const names = await writePhotographs(content, one);
  for (const [index, pictures] of names.entries()) {
    const article = makeArticle(index, one.articles);
    const [lead = '', ...others] = pictures;
    const body = [article.body, ...others.map((name) => `![Ảnh](/media/${name})`)].join('\n\n');
    writeArticle(content, { ...article, body }, { image: `{ src: ${lead}, alt: Ảnh }` });
  }
  const { pictures } = await build();
  const all = names.flat();
  const step = Math.max(1, Math.floor(all.length / SAMPLE));
  const costs = await measureStages(content, all.filter((_, index) => index % step === 0).slice(0, SAMPLE));
  const { name, budget } = one;
  return { name, budget, pictures: all.length, cpuSeconds: pictures.cpuSeconds / all.length, ...costs };
}

const table = (rows: readonly (readonly string[])[]): string => {
  const [head = [], ...others] = rows;
  return [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...others]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
};
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const publishedOf = ({ stages }: PictureCosts): { bytes: number; files: number } => ({
  bytes: Object.values(stages).reduce((sum, { bytes }) => sum + bytes, 0),
  files: Object.values(stages).reduce((sum, { files }) => sum + files, 0),
});

function tableOf(measured: readonly Measured[]): string {
  const head = [
    'photographs',
    'number',
    'CPU seconds each',
    'sharp alone',
    'writer’s bytes',
    'published',
    'files',
    'budget',
  ];
  const rows = measured.map((one) => [
    one.name,
    one.pictures.toLocaleString('en'),
    one.cpuSeconds.toFixed(3),
    one.sharpAlone.toFixed(3),
    kilobytes(one.bytesOfWriter),
    kilobytes(publishedOf(one).bytes),
    publishedOf(one).files.toFixed(1),
    one.budget === undefined ? '' : `${one.budget} s: ${one.cpuSeconds <= one.budget ? 'met' : 'missed'}`,
  ]);
  return table([head, ...rows]);
}

function stagesOf(measured: readonly Measured[]): string {
  const names = ['read', 'decode', 'avif', 'webp', 'jpg', 'copy'] as const;
  const rows = measured.map(({ name, stages }) => [
    name,
    ...names.map((stage) => {
      const { seconds, bytes, files } = stages[stage];
      return files > 0
        ? `${seconds.toFixed(3)} s, ${kilobytes(bytes)}, ${files.toFixed(1)}`
        : `${seconds.toFixed(3)} s`;
    }),
  ]);
  return table([['a photograph: CPU, bytes, files', ...names], ...rows]);
}

/** What a photograph for each of the working size's articles takes, on one machine and on four. */
const projection = (measured: readonly Measured[]): string =>
  measured
    .map(({ name, cpuSeconds }) => {
      const hours = (cpuSeconds * WORKING_SIZE) / CORES / 3600;
      return `${WORKING_SIZE.toLocaleString('en')} ${name}: ${hours.toFixed(1)} hours on ${CORES} cores, ${(hours / 4).toFixed(1)} on four such machines.`;
    })
    .join('\n');
