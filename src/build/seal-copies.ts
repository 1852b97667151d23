import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../output/digest.ts';
import type { OutputStore } from '../output/output-store.ts';
import { createWriter, fileOf } from '../output/write-file.ts';
import { sealsThere } from './search-files.ts';

/** Where the cache keeps copies of those files of the output that the next build reads back. */
const KEPT = 'kept';

/** Copies of the search index's files of words: by them a build can do without the output of the one before. */
export function sealCopies(cache: string, out: string, store: OutputStore) {
  const kept = join(cache, KEPT);
  const copy = (from: string, to: string): void => {
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  };
  return {
    /** Puts the copies into an empty output folder; gives their addresses. */
    restore(): string[] {
      const addresses = sealsThere(store).filter((address) => existsSync(join(kept, fileOf(address))));
      for (const address of addresses) copy(join(kept, fileOf(address)), join(out, fileOf(address)));
      return addresses;
    },
    /** Takes them out again, but for those that were written. */
    takeOut(restored: readonly string[], written: readonly string[]): void {
      const stay = new Set(written);
      const writer = createWriter(out);
      for (const address of restored) if (!stay.has(address)) writer.remove(address);
    },
    /** Makes the copies those of the output as it is. */
    save(written: readonly string[]): void {
      const fresh = new Set(written);
      const seals = sealsThere(store);
      for (const address of seals) {
        const target = join(kept, fileOf(address));
        if (fresh.has(address) || !existsSync(target)) copy(join(out, fileOf(address)), target);
      }
      const wanted = new Set(seals.map(fileOf));
      for (const path of filesBelow(kept)) if (!wanted.has(path)) rmSync(join(kept, path));
    },
  };
}
