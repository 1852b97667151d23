import { copyFileSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { closeCatalog, openCatalog } from '../catalog/open.ts';
import { type BuildOptions, type BuildResult, build } from './build.ts';
import { codeVersion } from './digest.ts';
import { lockCache } from './lock.ts';
import { createOutFolder } from './out-folder.ts';
import { createOutputStore } from './output-store.ts';
import { readPartList } from './part.ts';
import { fileOf } from './write-file.ts';

/**
 * Joins the parts of an archive that several machines have built, and builds what belongs to no part. The output is the same as
 * that of a single build.
 * @param parts the parts' output folders
 * @throws WrongArguments, BuildFailed
 */
export async function merge(parts: readonly string[], options: BuildOptions): Promise<BuildResult> {
  const version = codeVersion(options.root);
  const lists = parts.map((part) => ({ part, ...readPartList(part, version) }));
  const unlock = lockCache(options.cache);
  try {
    const file = join(options.cache, 'catalog.db');
    const db = openCatalog(file, version);
    const folder = createOutFolder(options.out, db);
    const store = createOutputStore(db);
    folder.isKnown();
    store.transaction(() => {
      store.forgetAll();
      folder.forget();
    });
    folder.open(false);
    store.transaction(() => {
      for (const { part, outputs } of lists)
        for (const { address, group, key, digest } of outputs) {
          const target = join(options.out, fileOf(address));
          mkdirSync(dirname(target), { recursive: true });
          rmSync(target, { force: true });
          linkOrCopy(join(part, fileOf(address)), target);
          store.finish({ address, key }, group, digest);
        }
    });
    folder.close(store.sum());
    closeCatalog(db, file);
  } finally {
    unlock();
  }
  return build({ ...options, clean: false });
}

/** A second name for a file where the file system gives it one, for a build never writes into a file that is there; else a copy. */
function linkOrCopy(file: string, target: string): void {
  try {
    linkSync(file, target);
  } catch {
    copyFileSync(file, target);
  }
}
