import { copyFileSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createMediaRows } from '../catalog/media-rows.ts';
import { catalogFileIn, closeCatalog, openCatalog } from '../catalog/open.ts';
import { createQueries } from '../catalog/queries.ts';
import { isInside } from '../cli/arguments.ts';
import { WrongArguments } from '../diagnostics/failures.ts';
import { haveErrors } from '../diagnostics/problem.ts';
import { codeVersion } from '../output/digest.ts';
import { lockCache } from '../output/lock.ts';
import { createOutFolder } from '../output/out-folder.ts';
import { createOutputStore } from '../output/output-store.ts';
import type { BuildReport } from '../output/report.ts';
import { fileOf } from '../output/write-file.ts';
import { type BuildOptions, type BuildResult, build } from './build.ts';
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
    const file = catalogFileIn(cache);
    const db = openCatalog(file, version);
    try {
      const folder = createOutFolder(out, db);
      const store = createOutputStore(db);
      const before = new Map(folder.isKnown() ? store.all().map(({ address, digest }) => [address, digest]) : []);
      const { problems } = await syncArchive(db, content, now, markChanged(store, createQueries(db), now), {
        publicFolder: join(options.root, 'public'),
      });
      if (haveErrors(problems)) return { problems };
      store.transaction(() => {
        store.forgetAll();
        folder.forget();
        createMediaRows(db).markAllStale();
      });
      folder.open(false);
      store.transaction(() => {
        for (const { part, address, group, key, digest } of outputs) {
          const target = join(out, fileOf(address));
          mkdirSync(dirname(target), { recursive: true });
          rmSync(target, { force: true });
          linkOrCopy(join(part, fileOf(address)), target);
          store.finish({ address, key }, group, digest);
          if (before.get(address) !== digest) brought.push(address);
        }
      });
      folder.close(store.sum());
    } finally {
      closeCatalog(db, file);
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
 * @throws WrongArguments where they are not parts of one archive
 */
function outputsOf(parts: readonly string[], out: string, version: string): (PartOutput & { part: string })[] {
  const owners = new Map<string, string>();
  return parts.flatMap((part) => {
    if (isInside(part, out) || isInside(out, part))
      throw new WrongArguments(`--out: ${out} is one of the parts, holds one or lies in one. Name another folder.`);
    return readPartList(part, version).outputs.map((output) => {
      const { address } = output;
      const owner = owners.get(address);
      if (owner !== undefined)
        throw new WrongArguments(
          `${address} is in ${owner} and in ${part}: each part is named once, and all have the same --shard i/n, --now and content.`,
        );
      owners.set(address, part);
      return { ...output, part };
    });
  });
}

/**
 * Gives a file a second name, or copies it where the file system has no such names. A second name is safe, because a build never
 * writes into a file that is there.
 */
function linkOrCopy(file: string, target: string): void {
  try {
    linkSync(file, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new WrongArguments(`${file} is not there any more: the part has to be built again.`);
    copyFileSync(file, target);
  }
}
