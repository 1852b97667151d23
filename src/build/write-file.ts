import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The file of the output folder that answers an address. */
export const fileOf = (address: string): string => (address === '/' ? 'index.html' : address.slice(1));

/** Writes files below a folder, each whole or not at all: readers of the folder never meet half a file. */
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
      const fresh = `${file}.${process.pid}.new`;
      writeFileSync(fresh, bytes);
      renameSync(fresh, file);
    },
    remove(address: string): void {
      rmSync(join(folder, fileOf(address)), { force: true });
    },
  };
}
