import { type ContentChanges, collectChanges, type ListingMemory } from './content-changes.ts';
import { type FolderStates, filesOfFolder } from './folder-states.ts';
import { isSettled, type Stamps } from './stamps.ts';

const NO_STAMPS: Stamps = new Map();
/** The state of a folder that is known, but has to be looked into again. */
const UNSETTLED = '';

/** Tells what has changed in a content folder by the names, sizes and times of its files, folder by folder. */
export function changesByMarks(
  contentDir: string,
  now: FolderStates,
  memory: ListingMemory,
  clock: number,
): ContentChanges {
  const source = `marks ${contentDir}`;
  const isKnown = memory.source === source;
  const before = isKnown ? memory.folders() : new Map<string, string>();
  const { changes, addPath } = collectChanges(contentDir, source, !isKnown, clock);

  for (const [folder, digest] of now) {
    if (before.get(folder) === digest) continue;
    const paths = filesOfFolder(contentDir, folder);
    const stamps = isKnown ? memory.stamps(folder) : NO_STAMPS;
    const first = changes.present.length;
    for (const path of paths) addPath(path, stamps);
    const isFinal = changes.present.slice(first).every(({ marks }) => marks && isSettled(marks));
    changes.folders.set(folder, isFinal ? digest : UNSETTLED);
    const there = new Set(paths);
    for (const path of stamps.keys()) if (!there.has(path)) changes.gone.push(path);
  }
  for (const folder of before.keys()) {
    if (now.has(folder)) continue;
    for (const path of memory.stamps(folder).keys()) changes.gone.push(path);
    changes.folders.set(folder, null);
  }
  return changes;
}
