import { type ContentChanges, collectChanges, type ListingMemory } from './content-changes.ts';
import { contentKind } from './content-kind.ts';
import type { KnownFiles } from './file-stat.ts';
import { changesOfTrees, filesOfTree, type GitState, pathsOfTree } from './git-files.ts';
import { walkFiles } from './walk-files.ts';

/**
 * Asks git what has changed in a content folder: between the remembered tree and HEAD's, and on disk since. Paths that git
 * reports as changed on disk are remembered with their stat, even those without a file. A path that git stops reporting is as it
 * was committed. Where repositories lie within the repository, each listing is complete.
 */
export async function changesByGit(
  contentDir: string,
  { tree, touched: reported, promisor }: GitState,
  memory: ListingMemory,
  clock: number,
): Promise<ContentChanges> {
  const before = /^git (\w+)$/.exec(memory.source ?? '')?.[1];
  const since = before === undefined ? undefined : await changesOfTrees(contentDir, before, tree);
  const isComplete = !since || since.repositories.length > 0;
  const { blobs, repositories } = isComplete ? await filesOfTree(contentDir, tree) : since;
  const source = repositories.length === 0 ? `git ${tree}` : 'git, with others in it';

  const { changes, addBlob, addPath } = collectChanges(contentDir, source, isComplete, clock);
  const knownFiles: KnownFiles = isComplete ? new Map() : memory.knownFiles();
  const own = reported.filter((path) => !repositories.includes(`${path}/`));
  const touched = new Set(expandFolders(contentDir, [...own, ...repositories]));
  const restored = [...knownFiles.keys()].filter((path) => !touched.has(path) && !blobs.has(path));
  const committed = await pathsOfTree(contentDir, tree, restored);
  for (const [path, blob] of blobs) if (!touched.has(path)) addBlob(path, blob);
  for (const path of restored) addBlob(path, committed.blobs.get(path));
  const goneBefore = changes.gone.length;
  for (const path of touched) addPath(path, knownFiles);
  changes.missing = changes.gone.slice(goneBefore).filter((path) => contentKind(path));
  return { ...changes, promisor };
}

/** Replaces paths that end in `/` by the files of those folders. */
const expandFolders = (contentDir: string, paths: readonly string[]): string[] =>
  paths.flatMap((path) => (path.endsWith('/') ? walkFiles(`${contentDir}/${path}`, path) : path));
