import { changesByGit } from './changes-by-git.ts';
import { changesByStat } from './changes-by-stat.ts';
import type { ContentChanges, ListingMemory } from './content-changes.ts';
import { type ContentState, contentState } from './content-state.ts';

/**
 * Tells which files of a content folder may have changed since the last listing; all of them where there was none. Inside a
 * repository git tells; elsewhere, and for what git reports as changed on disk, names, sizes and times of the files do.
 *
 * @param clock the machine's time in milliseconds since 1970: a file that changed just before is read again next time
 * @param state the folder as it is
 * @throws GitFailed, and when the folder cannot be read
 */
export async function listChanges(
  contentDir: string,
  memory: ListingMemory,
  clock: number,
  state: ContentState | Promise<ContentState> = contentState(contentDir),
): Promise<ContentChanges> {
  const now = await state;
  return 'git' in now
    ? changesByGit(contentDir, now.git, memory, clock)
    : changesByStat(contentDir, now.folders, memory, clock);
}
