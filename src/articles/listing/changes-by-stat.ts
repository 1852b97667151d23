import { type ContentChanges, collectChanges, type ListingMemory } from './content-changes.ts';
import { isReliable, type KnownFiles } from './file-stat.ts';
import { type FolderStates, filesOfFolder } from './folder-states.ts';

const NO_KNOWN_FILES: KnownFiles = new Map();
/** Stands for the digest of a folder that has to be looked into again next time. */
const NEVER_SAME = '';

/** Tells what has changed in a content folder by the names, sizes and times of its files, folder by folder. */
export function changesByStat(
  contentDir: string,
  now: FolderStates,
  memory: ListingMemory,
  clock: number,
): ContentChanges {
  const source = `stat ${contentDir}`;
  const isKnown = memory.source === source;
  const before = isKnown ? memory.folders() : new Map<string, string>();
  const { changes, addPath } = collectChanges(contentDir, source, !isKnown, clock);

  for (const [folder, digest] of now) {
    if (before.get(folder) === digest) continue;
    const paths = filesOfFolder(contentDir, folder);
    const knownFiles = isKnown ? memory.knownFiles(folder) : NO_KNOWN_FILES;
    const first = changes.present.length;
    for (const path of paths) addPath(path, knownFiles);
    const isFinal = changes.present.slice(first).every(({ stat }) => stat && isReliable(stat));
    changes.folders.set(folder, isFinal ? digest : NEVER_SAME);
    const there = new Set(paths);
    for (const path of knownFiles.keys()) if (!there.has(path)) changes.gone.push(path);
  }
  for (const folder of before.keys()) {
    if (now.has(folder)) continue;
    for (const path of memory.knownFiles(folder).keys()) changes.gone.push(path);
    changes.folders.set(folder, null);
  }
  return changes;
}
