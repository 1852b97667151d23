import { copyFileSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createMediaRows } from '../catalog/media-rows.ts';
import { catalogFileIn, closeCatalog, openCatalog } from '../catalog/open.ts';
import { createQueries } from '../catalog/queries.ts';
import { isInside } from '../cli/folders.ts';
import { WrongArguments } from '../diagnostics/failures.ts';
import { haveErrors } from '../diagnostics/problem.ts';
import { codeVersion } from '../output/code-version.ts';
import { lockCache } from '../output/lock.ts';
import { createOutFolder } from '../output/out-folder.ts';
import { createOutputStore } from '../output/output-store.ts';
import type { BuildReport } from '../output/report.ts';
import { fileOf } from '../output/write-file.ts';
import { type BuildOptions, type BuildResult, build } from './build.ts';
import { forgetOutput } from './forget-output.ts';
import { markChanged } from './mark-changed.ts';
import { type PartOutput, readPartList } from './part.ts';
import { syncArchive } from './sync-archive.ts';

/**
 * Joins the parts of an archive that several machines have built, and builds what belongs to no part. The output is the same as
 * that of a single build.
 * @param parts the parts' output folders
 * @throws WrongArguments, BuildFailed
 */
export async function merge(parts: readonly string[], options: BuildOptions): Promise<BuildResult> {
  const { content, out, cache, now } = options;
  const version = codeVersion(options.root);
  const outputs = outputsOf(parts, out, version);
  /** Addresses of the files that came from the parts and were not there before. */
  const brought: string[] = [];
  const unlock = lockCache(cache);
  try {
    const catalogFile = catalogFileIn(cache);
    const db = openCatalog(catalogFile, version);
    try {
      const folder = createOutFolder(out, db);
      const store = createOutputStore(db);
      const before = new Map(folder.isKnown() ? store.all().map(({ address, digest }) => [address, digest]) : []);
      const { problems } = await syncArchive(db, content, now, markChanged(store, createQueries(db), now), {
        publicFolder: join(options.root, 'public'),
      });
      if (haveErrors(problems)) return { problems };
      forgetOutput(store, folder, createMediaRows(db));
      folder.open(false);
      store.transaction(() => {
        for (const { file, address, group, key, digest } of outputs) {
          const target = join(out, fileOf(address));
          mkdirSync(dirname(target), { recursive: true });
          rmSync(target, { force: true });
          linkOrCopy(file, target);
          store.finish({ address, key }, group, digest);
          if (before.get(address) !== digest) brought.push(address);
        }
      });
      folder.close(store.sum());
    } finally {
      closeCatalog(db, catalogFile);
    }
  } finally {
    unlock();
  }
  const result = await build({ ...options, clean: false });
  return result.report ? { ...result, report: withBrought(result.report, brought) } : result;
}

/** The report of what the joining itself has made, with the files that came from the parts. */
function withBrought(report: BuildReport, brought: readonly string[]): BuildReport {
  const written = [...new Set([...report.written, ...brought])].sort();
  return { ...report, written, changed: written };
}

/**
 * The files of all parts.
 * @throws WrongArguments where they are not parts of one archive, or not whole
 */
function outputsOf(parts: readonly string[], out: string, version: string): (PartOutput & { file: string })[] {
  const owners = new Map<string, string>();
  return parts.flatMap((part) => {
    if (isInside(part, out) || isInside(out, part))
      throw new WrongArguments(
        `--out: ${out} là chính phần ${part}, chứa phần ấy hoặc nằm trong nó. Chọn một thư mục khác.`,
      );
    return readPartList(part, version).outputs.map((output) => {
      const { address } = output;
      const owner = owners.get(address);
      if (owner !== undefined)
        throw new WrongArguments(
          `${address} có ở cả ${owner} và ${part}. Mỗi phần chỉ nêu một lần; các phần phải cùng nội dung, cùng --now và cùng n trong --shard i/n.`,
        );
      owners.set(address, part);
      return { ...output, file: fileOfPart(part, output) };
    });
  });
}

/**
 * The file of a part at an address.
 * @throws WrongArguments where it is not there, or not as long as when the part was built
 */
function fileOfPart(part: string, { address, size }: PartOutput): string {
  const file = join(part, fileOf(address));
  const found = statSync(file, { throwIfNoEntry: false })?.size;
  if (found === size) return file;
  const fault = found === undefined ? `Thiếu tệp ${file}` : `${file} dài ${found} byte thay vì ${size}`;
  throw new WrongArguments(`${fault}: phần này chép chưa đủ hoặc đã bị sửa. Chép hoặc dựng lại cả phần ${part}.`);
}

/**
 * Gives a file a second name, or copies it where the file system has no such names. A second name is safe, because a build never
 * writes into a file that is there.
 */
function linkOrCopy(file: string, target: string): void {
  try {
    linkSync(file, target);
  } catch {
    copyFileSync(file, target);
  }
}
