import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { getMeta, setMeta } from '../catalog/open.ts';
import { WrongArguments } from '../diagnostics/failures.ts';
import { filesBelow } from './digest.ts';
import { makeFolder } from './make-folder.ts';
import { createWriter, fileOf } from './write-file.ts';

/**
 * The file by which a build recognizes an output folder. Between builds it holds a digest of all files in the folder; while a
 * build writes, a random name. A folder that another cache has written, or an older copy of it, holds something else, so the
 * cache's memory is not trusted there. The digest depends on the files alone, not on how they came about.
 */
export const MARKER = '.build';

/**
 * In `meta`: the markers that the folder may hold. Two while the marker is being replaced, since a run can be killed in between.
 */
const ACCEPTED = 'out-markers';
/** In `meta`: `yes` while the folder may hold files that the cache does not know. */
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
      read(file) === null
        ? `--out: ${out} chứa những tệp không do lệnh dựng viết ra (${someOf(out)}). Nêu một thư mục trống.`
        : `--out: ${out} giữ cả một bản dựng, mà --changes-only cần một thư mục trống. Nêu một thư mục khác.`,
    );
  rmSync(out, { recursive: true, force: true });
  makeFolder(out);
  writeFileSync(file, CHANGES);
  // No folder is what the cache remembers any more.
  setMeta(db, ACCEPTED, '[]');
  return (sum) => writeFileSync(file, CHANGES + sum);
}

/** Call this where files of a whole site are missing from its folder. No build takes the folder for known until all are made again. */
export function distrustOutFolder(out: string): void {
  const file = join(out, MARKER);
  if (!read(file)?.startsWith(CHANGES)) writeFileSync(file, randomUUID());
}

/** Keeps an output folder and the cache's memory of it together. */
export function createOutFolder(out: string, db: DatabaseSync) {
  const file = join(out, MARKER);
  const isEmpty = (): boolean => !existsSync(out) || readdirSync(out).length === 0;
  let wasEmpty = false;
  const mark = (marker: string): void => {
    setMeta(db, ACCEPTED, JSON.stringify([read(file), marker]));
    writeFileSync(file, marker);
    setMeta(db, ACCEPTED, JSON.stringify([marker]));
  };
  /** The addresses of the files in the folder that are none of the given addresses. */
  const othersThan = (addresses: Iterable<string>): string[] => {
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
          `--out: ${out} chứa những tệp không do lệnh dựng viết ra (${someOf(out)}). Nêu một thư mục trống, hoặc dọn hết thư mục này.`,
        );
      return marker !== null && (JSON.parse(getMeta(db, ACCEPTED) ?? '[]') as unknown[]).includes(marker);
    },
    /** Call this when the cache forgets the files of the folder. The next build will not take the folder for known. */
    forget: (): void => setMeta(db, ACCEPTED, '[]'),
    /** Call this before the first file is written or removed, with what `isKnown()` said at the beginning of the run. */
    open(isKnown: boolean): void {
      wasEmpty = isEmpty();
      makeFolder(out);
      if (!isKnown) setMeta(db, UNSWEPT, 'yes');
      mark(randomUUID());
    },
    /**
     * Removes the files that do not belong to the site from a folder that was not known when the build began.
     * @param addresses of all files of the site
     * @returns the addresses of what was removed
     */
    sweep(addresses: () => Iterable<string>): string[] {
      if (getMeta(db, UNSWEPT) !== 'yes') return [];
      const others = wasEmpty ? [] : othersThan(addresses());
      const writer = createWriter(out);
      for (const address of others) writer.remove(address);
      setMeta(db, UNSWEPT, 'no');
      return others;
    },
    /** Call this after the last file was written, with the digest of all files. */
    close: mark,
  };
}

/** How many names are told of what lies in a folder. */
const EXAMPLES = 3;

/** What lies in a folder, by its first names. */
function someOf(folder: string): string {
  const names = readdirSync(folder).sort();
  return `${names.slice(0, EXAMPLES).join(', ')}${names.length > EXAMPLES ? '…' : ''}`;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
