import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../output/files-below.ts';
import type { OutputStore } from '../output/output-store.ts';
import { createWriter, fileOf } from '../output/write-file.ts';
import { writtenWordsFiles } from './search-files.ts';

/** The folder of the copies in the cache. */
const COPIES = 'kept';

/**
 * Copies, in the cache, of the word counts of all shards of the search index. They are the only files of the output that the next
 * build reads back, so with the copies it can do without the output of the one before.
 */
export function createWordsFileCopies(cache: string, out: string, store: OutputStore) {
  const copies = join(cache, COPIES);
  const copy = (from: string, to: string): void => {
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  };
  return {
    /** Puts the copies into an empty output folder; gives their addresses. */
    restore(): string[] {
      const addresses = writtenWordsFiles(store).filter((address) => existsSync(join(copies, fileOf(address))));
      for (const address of addresses) copy(join(copies, fileOf(address)), join(out, fileOf(address)));
      return addresses;
    },
    /** Removes restored copies from the output folder again, save those that the build has written anew. */
    takeOut(restored: readonly string[], written: readonly string[]): void {
      const stay = new Set(written);
      const writer = createWriter(out);
      for (const address of restored) if (!stay.has(address)) writer.remove(address);
    },
    /** Brings the copies up to date with the output, of which the build has written some files. */
    save(written: readonly string[]): void {
      const fresh = new Set(written);
      const addresses = writtenWordsFiles(store);
      for (const address of addresses) {
        const target = join(copies, fileOf(address));
        if (fresh.has(address) || !existsSync(target)) copy(join(out, fileOf(address)), target);
      }
      const wanted = new Set(addresses.map(fileOf));
      for (const path of filesBelow(copies)) if (!wanted.has(path)) rmSync(join(copies, path));
    },
  };
}
