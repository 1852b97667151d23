import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { getMeta, setMeta } from '../catalog/open.ts';
import { WrongArguments } from '../diagnostics/failures.ts';
import { filesBelow } from './digest.ts';
import { createWriter, fileOf } from './write-file.ts';

/**
 * The file of an output folder by which a build knows the folder as its own: a sum over all files once a build is done, a
 * run's random name while one is writing. So a folder that another cache has filled, or an older state of this one, is not
 * taken for what the cache remembers, and the finished file is the same however the output came about.
 */
export const MARKER = '.build';

/** In `meta`: the markers that the folder may bear now, two while it changes from one to the other. */
const ACCEPTED = 'out-markers';
/** In `meta`: set while the folder may hold files that the cache knows nothing of. */
const UNSWEPT = 'out-unswept';

/** Put before the sum in the marker of a folder that holds only what differs from what is published. */
export const CHANGES = 'changes ';

/**
 * Makes an output folder ready for only those files that differ from what is published: empty, and of no other use.
 * @returns what is to be called when they all are there, with the sum over all files of the site
 * @throws WrongArguments when it holds files that are not of such a build
 */
export function openChangesFolder(out: string, db: DatabaseSync): (sum: string) => void {
  const file = join(out, MARKER);
  const isEmpty = !existsSync(out) || readdirSync(out).length === 0;
  if (!isEmpty && !read(file)?.startsWith(CHANGES))
    throw new WrongArguments(
      `--out: ${out} holds a whole site, or files that no build has written. Name an empty folder.`,
    );
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(file, CHANGES);
  // No folder is what the cache remembers any more.
  setMeta(db, ACCEPTED, '[]');
  return (sum) => writeFileSync(file, CHANGES + sum);
}

/** Ties an output folder to the cache's memory of it. */
export function createOutFolder(out: string, db: DatabaseSync) {
  const file = join(out, MARKER);
  const isEmpty = (): boolean => !existsSync(out) || readdirSync(out).length === 0;
  let wasEmpty = false;
  const mark = (marker: string): void => {
    setMeta(db, ACCEPTED, JSON.stringify([read(file), marker]));
    writeFileSync(file, marker);
    setMeta(db, ACCEPTED, JSON.stringify([marker]));
  };
  /** The addresses of the files of the folder that are none of those. */
  const straysBeside = (addresses: Iterable<string>): string[] => {
    const known = new Set([MARKER]);
    for (const address of addresses) known.add(fileOf(address));
    return filesBelow(out)
      .filter((path) => !known.has(path))
      .map((path) => `/${path}`);
  };
  return {
    /**
     * Whether the folder is as the cache remembers it.
     * @throws WrongArguments when it holds files and no build has ever written to it
     */
    isKnown(): boolean {
      const marker = read(file);
      if (marker === null && !isEmpty())
        throw new WrongArguments(
          `--out: ${out} holds files that no build has written. Name an empty folder, or empty this one.`,
        );
      return marker !== null && (JSON.parse(getMeta(db, ACCEPTED) ?? '[]') as unknown[]).includes(marker);
    },
    /** To be called when the cache forgets what it knew of the folder that it wrote to last: nobody would know of its files. */
    forget: (): void => setMeta(db, ACCEPTED, '[]'),
    /** To be called before the first file is written or removed; `isKnown` as it was told. */
    open(isKnown: boolean): void {
      wasEmpty = isEmpty();
      mkdirSync(out, { recursive: true });
      if (!isKnown) setMeta(db, UNSWEPT, 'yes');
      mark(randomUUID());
    },
    /**
     * Removes what lies in a folder that was not known when a build began, and is none of its files.
     * @param addresses of all files that belong there
     * @returns the addresses of what was removed
     */
    sweep(addresses: () => Iterable<string>): string[] {
      if (getMeta(db, UNSWEPT) !== 'yes') return [];
      const strays = wasEmpty ? [] : straysBeside(addresses());
      const writer = createWriter(out);
      for (const address of strays) writer.remove(address);
      setMeta(db, UNSWEPT, 'no');
      return strays;
    },
    /** To be called after the last file, with the sum over all of them. */
    close: mark,
  };
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
