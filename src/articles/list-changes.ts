import { changesByGit } from './changes-by-git.ts';
import { changesByMarks } from './changes-by-marks.ts';
import type { ContentChanges, ListingMemory } from './content-changes.ts';
import { gitState } from './git-files.ts';

/**
 * Tells which files of a content folder may have changed since the last listing; all of them where there was none. Inside a
 * repository git tells; elsewhere, and for what git calls touched, names, sizes and times of the files do.
 *
 * @param clock the machine's time in milliseconds, by which files too fresh to be known again by their times are told
 * @throws when the folder cannot be read
 */
export async function listChanges(contentDir: string, memory: ListingMemory, clock: number): Promise<ContentChanges> {
  const state = await gitState(contentDir);
  return state ? changesByGit(contentDir, state, memory, clock) : changesByMarks(contentDir, memory, clock);
}
