import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const DIGEST_LENGTH = 32;

/**
 * The bytes kept under a key, or made and kept. A kept file begins with the SHA-256 of the rest; one that is damaged or cut off
 * is made anew.
 * @param folder of the cache; created where it is missing
 */
export async function cached(folder: string, key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const file = join(folder, fileOf(key));
  const kept = readKept(file);
  if (kept) return kept;
  const bytes = await make();
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat([sha256(bytes), bytes]));
  renameSync(unfinished, file);
  return bytes;
}

/** Removes what is kept under other keys than those. */
export function prune(folder: string, keys: Iterable<string>): void {
  const wanted = new Set([...keys].map(fileOf));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !wanted.has(relative(folder, file))) rmSync(file);
  }
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
