import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchBlobs, withoutGitVariables } from '../listing/git-files.ts';
import { readStart } from '../listing/read-start.ts';

/** A file of a content folder. */
export interface ContentFile {
  path: string;
  /** Git blob id, where it is known. */
  blob?: string;
}

/**
 * Reads files of a content folder: from the folder or, where a sparse checkout has left them out, from the repository.
 * Only pictures and other media are read whole, whatever their size; of text that is too large, as much as shows that it is.
 * @param together files that are likely to be read: if one of them has to come from the repository, all that do come at once
 * @returns a function that gives a file's bytes, and throws when neither folder nor repository has them
 */
export function createContentReader(contentDir: string, together: readonly ContentFile[] = []) {
  let stored: Map<string, Buffer> | undefined;
  return (file: ContentFile): Buffer => {
    try {
      const path = join(contentDir, file.path);
      return file.path.startsWith('media/') ? readFileSync(path) : readStart(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || file.blob === undefined) throw error;
      stored ??= readBlobs(contentDir, blobsOf(contentDir, together));
      const bytes = stored.get(file.blob) ?? readBlobs(contentDir, [file.blob]).get(file.blob);
      if (!bytes) throw error;
      return bytes;
    }
  };
}

/**
 * Fetches at once what a partial clone has left on the server of files that are about to be read.
 * @param promisor the remote that has them; none where this is no partial clone
 * @param files asked for in a partial clone only
 */
export async function fetchAbsent(
  contentDir: string,
  promisor: string | undefined,
  files: () => readonly ContentFile[],
): Promise<void> {
  if (promisor !== undefined) await fetchBlobs(contentDir, promisor, blobsOf(contentDir, files()));
}

const blobsOf = (contentDir: string, files: readonly ContentFile[]): string[] =>
  files.flatMap(({ path, blob }) => (blob !== undefined && !existsSync(join(contentDir, path)) ? [blob] : []));

/** What git prints of a batch at most, in bytes: more than the largest picture. */
const MOST_BYTES = 2 ** 31 - 1;

/** The bytes of those blobs that the repository of a folder has, by id. */
function readBlobs(folder: string, ids: readonly string[]): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  const options = { cwd: folder, env: withoutGitVariables(), input: ids.join('\n'), maxBuffer: MOST_BYTES };
  const printed = spawnSync('git', ['cat-file', '--batch'], options).stdout ?? Buffer.alloc(0);
  // For each id "<id> blob <size>\n<bytes>\n", or "<id> missing\n".
  for (let start = 0; start < printed.length; ) {
    const end = printed.indexOf('\n', start);
    const [id = '', type, size] = printed.toString('utf8', start, end).split(' ');
    start = end + 1;
    if (type !== 'blob') continue;
    blobs.set(id, printed.subarray(start, start + Number(size)));
    start += Number(size) + 1;
  }
  return blobs;
}
