import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../diagnostics/problem.ts';
import { type ContentKind, contentKind, isStray } from './content-kind.ts';
import { type GitFiles, gitFiles } from './git-files.ts';
import { isSettled, type Stamp, type Stamps, stampOf } from './stamps.ts';
import { strayProblem } from './stray-problem.ts';
import { walkFiles } from './walk-files.ts';

export interface ContentFile {
  kind: ContentKind;
  /** Path below the content folder, as on disk, with `/`. */
  path: string;
  /** Git blob id (SHA-1, 40 hex digits). */
  blob: string;
}

export interface Listing {
  /** Each path once, sorted by path (code units). */
  files: ContentFile[];
  /** Files that nothing would read, so that none is left out silently. */
  problems: Problem[];
  /** To be passed to the next listing of this folder; holds what git could not tell. */
  stamps: Stamps;
}

/**
 * Lists the files of a content folder as they lie on disk. Inside a repository git tells the blob ids and which files were
 * touched since; those, and all files elsewhere, are hashed unless their stamp in `remembered` still holds.
 *
 * @param clock the machine's time in milliseconds, by which stamps too fresh to be trusted are left out; it changes no blob id
 * @throws when the folder or a file cannot be read
 */
export async function listContent(contentDir: string, remembered: Stamps, clock: number): Promise<Listing> {
  const { committed, touched } = (await gitFiles(contentDir)) ?? everythingTouched(contentDir);
  const files: ContentFile[] = [];
  const problems: Problem[] = [];
  const stamps = new Map<string, Stamp>();

  for (const path of touched) committed.delete(path);
  for (const [path, blob] of committed) {
    const kind = contentKind(path);
    if (kind) files.push({ kind, path, blob });
    else if (isStray(path)) problems.push(strayProblem(path));
  }
  for (const path of new Set(expandFolders(contentDir, touched))) {
    const kind = contentKind(path);
    const stamp = kind && stampOf(contentDir, path, remembered);
    if (kind && stamp) files.push({ kind, path, blob: stamp.blob });
    else if (kind || isStray(path)) {
      const stat = lstatSync(join(contentDir, path), { throwIfNoEntry: false });
      if (stat) problems.push(strayProblem(path));
    }
    if (stamp && isSettled(stamp, clock)) stamps.set(path, stamp);
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, problems, stamps };
}

const everythingTouched = (contentDir: string): GitFiles => ({ committed: new Map(), touched: walkFiles(contentDir) });

/** Replaces paths that end in `/` by the files of those folders. */
const expandFolders = (contentDir: string, paths: string[]): string[] =>
  paths.flatMap((path) => (path.endsWith('/') ? walkFiles(join(contentDir, path), path) : path));
