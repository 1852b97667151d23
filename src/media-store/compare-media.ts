import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { blobId } from '../articles/listing/blob-id.ts';
import { BuildFailed } from '../diagnostics/failures.ts';
import type { MediaFile } from '../model/media.ts';

/** A file of which the lists and the store do not say the same. */
export interface Difference {
  name: string;
  /** `missing` from the store, `different` from what its list says, or in the store and `unlisted`. */
  is: 'missing' | 'different' | 'unlisted';
}

/** Compares the lists with the files of a folder, byte for byte; then tells the files there that no list names. */
export const compareFolder = (files: readonly MediaFile[], folder: string): Difference[] => [
  ...files.flatMap(({ src, blob, bytes }): Difference[] => {
    const stat = statSync(join(folder, src), { throwIfNoEntry: false });
    if (!stat) return [{ name: src, is: 'missing' }];
    const isSame = stat.size === bytes && blobId(readFileSync(join(folder, src))) === blob;
    return isSame ? [] : [{ name: src, is: 'different' }];
  }),
  ...unlisted(new Set(files.map(({ src }) => src)), folder),
];

function unlisted(listed: ReadonlySet<string>, folder: string): Difference[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((name) => !listed.has(name) && !/(?:^|\/)\./.test(name))
    .sort()
    .map((name) => ({ name, is: 'unlisted' }));
}

/** How many files are asked for at a time. */
const AT_ONCE = 8;

/**
 * Compares the lists with what an address answers: whether each file is there, and its length where the answer tells it.
 * @throws where nobody answers
 */
export async function compareAddress(files: readonly MediaFile[], address: string): Promise<Difference[]> {
  const differences: Difference[] = [];
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const { src, bytes } of queue) {
      const url = new URL(src.split('/').map(encodeURIComponent).join('/'), address);
      // The length that counts is that of the file, not of what a server would pack it into.
      const headers = { 'accept-encoding': 'identity' };
      const answer = await fetch(url, { method: 'HEAD', headers }).catch((error: Error) => {
        throw new BuildFailed(
          `Không hỏi được ${url.host} (${String(error.cause ?? error.message)}). Kiểm tra mạng và dòng media: trong site.yml rồi chạy lại.`,
        );
      });
      const length = answer.headers.get('content-length');
      if (!answer.ok) differences.push({ name: src, is: 'missing' });
      else if (length !== null && Number(length) !== bytes) differences.push({ name: src, is: 'different' });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return differences.sort((a, b) => (a.name < b.name ? -1 : 1));
}
