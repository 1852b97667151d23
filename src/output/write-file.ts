import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The file of the output folder that answers an address. */
export const fileOf = (address: string): string =>
  address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);

/** The address that a file of the output folder answers. */
export const addressOf = (path: string): string => `/${path === 'index.html' ? '' : path}`;

/**
 * A file that exists is written anew under this ending; the same one in every run, so that the next run writes over what a killed
 * one left.
 */
const UNFINISHED = '.new';

export type Writer = ReturnType<typeof createWriter>;

/**
 * Writes files below a folder. One that exists is replaced as a whole: whoever reads the folder never meets half of the new one.
 * One that does not exist is written where it will stand: nobody can have asked for it yet.
 */
export function createWriter(folder: string) {
  const made = new Set<string>();
  return {
    write(address: string, bytes: Uint8Array): void {
      const file = join(folder, fileOf(address));
      const parent = dirname(file);
      if (!made.has(parent)) {
        mkdirSync(parent, { recursive: true });
        made.add(parent);
      }
      if (writeNew(file, bytes)) return;
      writeFileSync(file + UNFINISHED, bytes);
      renameSync(file + UNFINISHED, file);
    },
    /** Removes a file, what a killed run may have left of it, and the folders that are empty without it. */
    remove(address: string): void {
      const file = join(folder, fileOf(address));
      rmSync(file, { force: true });
      rmSync(file + UNFINISHED, { force: true });
      for (let parent = dirname(file); parent.length > folder.length && removeEmpty(parent); parent = dirname(parent))
        made.delete(parent);
    },
  };
}

/** Writes a file that does not exist yet; tells whether it did. */
function writeNew(file: string, bytes: Uint8Array): boolean {
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
