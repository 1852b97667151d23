import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { getMeta, setMeta } from '../catalog/open.ts';
import { WrongArguments } from '../diagnostics/failures.ts';
import { filesBelow } from './files-below.ts';
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

/** The marker of a folder made by `createChangesFolder` is this and, after the build, the digest of all files of the site. */
export const CHANGES = 'changes ';

/** Call this where files are missing from a folder of the whole site. The next build will not take the folder for known. */
export function distrustOutFolder(out: string): void {
  const file = join(out, MARKER);
  if (!read(file)?.startsWith(CHANGES)) writeFileSync(file, randomUUID());
}

/** An output folder, kept in step with the cache's memory of it. */
export interface OutFolder {
  /**
   * Whether the folder is as the cache remembers it.
   * @throws WrongArguments when it holds files and no build has ever written to it
   */
  isKnown: () => boolean;
  /** Call this when the cache forgets the files of the folder. The next build will not take the folder for known. */
  forget: () => void;
  /**
   * Call this before the first file is written or removed, with what `isKnown()` said at the beginning of the run.
   * @throws WrongArguments when the folder must be empty and holds files of another use
   */
  open: (isKnown: boolean) => void;
  /**
   * Removes the files that do not belong to the site from a folder that was not known when the build began.
   * @param addresses of all files of the site
   * @returns the addresses of what was removed
   */
  sweep: (addresses: () => Iterable<string>) => string[];
  /** Call this after the last file was written, with the digest of all files of the site. */
  close: (sum: string) => void;
}

/** A folder that holds the whole site. */
export function createOutFolder(out: string, db: DatabaseSync): OutFolder {
  const file = join(out, MARKER);
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
    isKnown(): boolean {
      const marker = read(file);
      if (marker === null && !isEmpty(out))
        throw new WrongArguments(
          `--out: ${out} chứa những tệp không do lệnh dựng viết ra (${someOf(out)}). Nêu một thư mục trống, hoặc dọn hết thư mục này.`,
        );
      return marker !== null && (JSON.parse(getMeta(db, ACCEPTED) ?? '[]') as unknown[]).includes(marker);
    },
    forget: (): void => setMeta(db, ACCEPTED, '[]'),
    open(isKnown): void {
      wasEmpty = isEmpty(out);
      makeFolder(out);
      if (!isKnown) setMeta(db, UNSWEPT, 'yes');
      mark(randomUUID());
    },
    sweep(addresses): string[] {
      if (getMeta(db, UNSWEPT) !== 'yes') return [];
      const others = wasEmpty ? [] : othersThan(addresses());
      const writer = createWriter(out);
      for (const address of others) writer.remove(address);
      setMeta(db, UNSWEPT, 'no');
      return others;
    },
    close: mark,
  };
}

/** A folder that holds only those files that differ from what is published. The memory of the cache stands for the other ones. */
export function createChangesFolder(out: string, db: DatabaseSync): OutFolder {
  const file = join(out, MARKER);
  return {
    isKnown: () => true,
    forget: () => {},
    open(): void {
      if (!isEmpty(out) && !read(file)?.startsWith(CHANGES))
        throw new WrongArguments(
          read(file) === null
            ? `--out: ${out} chứa những tệp không do lệnh dựng viết ra (${someOf(out)}). Nêu một thư mục trống.`
            : `--out: ${out} giữ cả một bản dựng, mà --changes-only cần một thư mục trống. Nêu một thư mục khác.`,
        );
      rmSync(out, { recursive: true, force: true });
      makeFolder(out);
      writeFileSync(file, CHANGES);
      // The cache remembers no folder of the whole site any more.
      setMeta(db, ACCEPTED, '[]');
    },
    sweep: () => [],
    close: (sum) => writeFileSync(file, CHANGES + sum),
  };
}

/** So many names of files stand for what lies in a folder. */
const EXAMPLES = 3;

/** What lies in a folder, by its first names. */
function someOf(folder: string): string {
  const names = readdirSync(folder).sort();
  return `${names.slice(0, EXAMPLES).join(', ')}${names.length > EXAMPLES ? '…' : ''}`;
}

/** Whether nothing lies in a folder, or it is not there. */
const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0;

/** What stands in a marker's file; null where there is none. */
function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
