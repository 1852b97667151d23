import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const DIGEST_LENGTH = 32;
/** The ending of a file that somebody is writing, or was when they were killed. */
const UNFINISHED = '.new';
/** How long somebody may take to write a file, in milliseconds. */
const PATIENCE = 60 * 60 * 1000;

export type PictureCache = ReturnType<typeof openPictureCache>;

/**
 * Encoded pictures, kept in a folder under keys from which alone their bytes follow. Several machines may use it at once: a file
 * appears whole or not at all, and whoever comes second writes the same. A kept file begins with the SHA-256 of the rest; one
 * that is damaged or cut off counts as none.
 * @param folder created where it is missing
 */
export function openPictureCache(folder: string) {
  return {
    /** The bytes kept under a key; `undefined` where there are none. */
    get: (key: string): Uint8Array | undefined => readKept(join(folder, fileOf(key))),
    /** Whether something is kept under a key, damaged or not. */
    has: (key: string): boolean => statSync(join(folder, fileOf(key)), { throwIfNoEntry: false }) !== undefined,
    put(key: string, bytes: Uint8Array): void {
      const file = join(folder, fileOf(key));
      mkdirSync(dirname(file), { recursive: true });
      const unfinished = `${file}.${randomUUID()}${UNFINISHED}`;
      writeFileSync(unfinished, Buffer.concat([sha256(bytes), bytes]));
      renameSync(unfinished, file);
    },
    /** Removes what is kept under a key. */
    remove: (key: string): void => rmSync(join(folder, fileOf(key)), { force: true }),
    /** Removes what is kept under other keys than those. */
    prune(keys: Iterable<string>): void {
      const wanted = new Set([...keys].map(fileOf));
      for (const file of filesOf(folder)) {
        if (!wanted.has(relative(folder, file)) && !isBeingWritten(file)) rmSync(file, { force: true });
      }
    },
  };
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function isBeingWritten(file: string): boolean {
  const stat = file.endsWith(UNFINISHED) ? statSync(file, { throwIfNoEntry: false }) : undefined;
  return stat !== undefined && Date.now() - stat.mtimeMs < PATIENCE;
}

/** The file of the folder in which the bytes under a key are kept. */
function fileOf(key: string): string {
  const name = createHash('sha256').update(key).digest('hex');
  return join(name.slice(0, 2), name.slice(2));
}

/** What a kept file holds; undefined where there is none or it is damaged. */
function readKept(file: string): Uint8Array | undefined {
  let whole: Buffer;
  try {
    whole = readFileSync(file);
  } catch {
    return undefined;
  }
  const bytes = whole.subarray(DIGEST_LENGTH);
  return whole.length > DIGEST_LENGTH && sha256(bytes).equals(whole.subarray(0, DIGEST_LENGTH)) ? bytes : undefined;
}

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
