import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { folderDigest } from './folder-digest.ts';
import { walkFiles } from './walk-files.ts';

/** The files of one folder, not of those below it. */
export interface FolderState {
  /** Below the content folder, in the order of the file system. */
  paths: readonly string[];
  /** Digests their names and marks. */
  digest: string;
}

/** Below this many files, starting threads costs more than it saves. */
const WORTH_THREADS = 20_000;

/**
 * The state of each folder below a content folder that holds files, by its path with `/` at the end; many files are looked at in
 * threads.
 * @throws when a folder cannot be read
 */
export async function folderStates(contentDir: string): Promise<Map<string, FolderState>> {
  const files = walkFiles(contentDir);
  const folders = [...byFolder(files)];
  const threads = files.length < WORTH_THREADS ? 1 : availableParallelism();
  const shares = Array.from({ length: threads }, (_, share) => folders.filter((_, index) => index % threads === share));
  const digest = threads === 1 ? digestsHere : digestsInThread;
  const states = await Promise.all(
    shares.map(async (share) => {
      const paths = share.map(([, paths]) => paths);
      const digests = await digest(contentDir, paths);
      return share.map(([folder, paths], index): [string, FolderState] => [
        folder,
        { paths, digest: digests[index] ?? '' },
      ]);
    }),
  );
  return new Map(states.flat());
}

function byFolder(paths: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const files = folders.get(folder);
    if (files) files.push(path);
    else folders.set(folder, [path]);
  }
  return folders;
}

const digestsHere = (contentDir: string, folders: readonly string[][]): string[] =>
  folders.map((paths) => folderDigest(contentDir, paths));

const digestsInThread = (contentDir: string, folders: readonly string[][]): Promise<string[]> =>
  new Promise((resolve, reject) => {
    new Worker(new URL('./folder-thread.ts', import.meta.url), { workerData: { contentDir, folders } })
      .once('message', resolve)
      .once('error', reject);
  });
