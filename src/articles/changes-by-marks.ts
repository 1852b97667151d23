import { createHash } from 'node:crypto';
import { type ContentChanges, collectChanges, type ListingMemory } from './content-changes.ts';
import { isSettled, marksOf, type Stamps } from './stamps.ts';
import { walkFiles } from './walk-files.ts';

const NO_STAMPS: Stamps = new Map();
/** The state of a folder that is known, but has to be looked into again. */
const UNSETTLED = '';

/** Tells what has changed in a content folder by the names, sizes and times of its files, folder by folder. */
export function changesByMarks(contentDir: string, memory: ListingMemory, clock: number): ContentChanges {
  const source = `marks ${contentDir}`;
  const isKnown = memory.source === source;
  const before = isKnown ? memory.folders() : new Map<string, string>();
  const { changes, addPath } = collectChanges(contentDir, source, !isKnown, clock);
  const now = byFolder(walkFiles(contentDir));

  for (const [folder, paths] of now) {
    const digest = digestOf(contentDir, paths);
    if (before.get(folder) === digest) continue;
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
    changes.gone.push(...memory.stamps(folder).keys());
    changes.folders.set(folder, null);
  }
  return changes;
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

/** Digests the names and marks of the files of one folder, in whatever order the file system tells them. */
function digestOf(contentDir: string, paths: readonly string[]): string {
  const hash = createHash('sha1');
  for (const path of paths.toSorted()) {
    const marks = marksOf(contentDir, path);
    hash.update(`${path}\0${marks?.size}\0${marks?.mtimeMs}\0${marks?.ctimeMs}\n`);
  }
  return hash.digest('base64url');
}
