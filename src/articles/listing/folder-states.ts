import { type Dirent, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { folderDigest } from './folder-digest.ts';
import { isUnreadableName } from './unreadable-name.ts';
import { holdsContent } from './walk-files.ts';

/**
 * The state of each folder that holds files, by its path below the content folder with `/` at the end: a digest of its files'
 * names and stat.
 */
export type FolderStates = ReadonlyMap<string, string>;

/** Folders to look at: of the deep ones also those below them. */
export interface FolderShare {
  flat: string[];
  deep: string[];
}

/** With fewer folders than this, starting threads costs more than it saves. */
const WORTH_THREADS = 50;
/** The depth down to which folders are dealt out one by one: `articles/2022/04/`. */
const DEPTH = 3;

/**
 * The states of the folders below a content folder; many are looked at in threads, so that the caller can do other work.
 * @throws when a folder cannot be read
 */
export async function folderStates(contentDir: string): Promise<FolderStates> {
  const { flat, deep } = dealOut(contentDir);
  if (deep.length < WORTH_THREADS) return new Map(lookAt(contentDir, { flat, deep }));
  const threads = availableParallelism();
  const shares = Array.from({ length: threads }, (_, share) => deep.filter((_, index) => index % threads === share));
  const states = await Promise.all(
    shares.map((deep, share) => lookInThread(contentDir, { flat: share === 0 ? flat : [], deep })),
  );
  return new Map(states.flat());
}

/** Looks at folders below a content folder. */
export function lookAt(contentDir: string, { flat, deep }: FolderShare): [folder: string, digest: string][] {
  const states: [string, string][] = [];
  const visit = (folder: string, isDeep: boolean): void => {
    const entries = readdirSync(join(contentDir, folder), { withFileTypes: true });
    const paths = filesAmong(entries, folder);
    if (paths.length > 0) states.push([folder, folderDigest(contentDir, paths)]);
    if (isDeep) for (const name of foldersAmong(entries)) visit(`${folder}${name}/`, true);
  };
  for (const folder of flat) visit(folder, false);
  for (const folder of deep) visit(folder, true);
  return states;
}

/** The files of one folder below a content folder, not of those below it. */
export const filesOfFolder = (contentDir: string, folder: string): string[] =>
  filesAmong(readdirSync(join(contentDir, folder), { withFileTypes: true }), folder);

const filesAmong = (entries: readonly Dirent[], folder: string): string[] =>
  entries.filter((entry) => !entry.isDirectory() || isUnreadableName(entry.name)).map(({ name }) => folder + name);

const foldersAmong = (entries: readonly Dirent[]): string[] => entries.filter(holdsContent).map(({ name }) => name);

function dealOut(contentDir: string, folder = '', depth = DEPTH): FolderShare {
  if (depth === 0) return { flat: [], deep: [folder] };
  const below = foldersAmong(readdirSync(join(contentDir, folder), { withFileTypes: true }));
  const shares = below.map((name) => dealOut(contentDir, `${folder}${name}/`, depth - 1));
  return { flat: [folder, ...shares.flatMap(({ flat }) => flat)], deep: shares.flatMap(({ deep }) => deep) };
}

const lookInThread = (contentDir: string, share: FolderShare): Promise<ReturnType<typeof lookAt>> =>
  new Promise((resolve, reject) => {
    new Worker(new URL('./folder-thread.ts', import.meta.url), { workerData: { contentDir, share } })
      .once('message', resolve)
      .once('error', reject);
  });
