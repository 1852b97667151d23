import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type FolderStates, folderStates } from './folder-states.ts';
import { type GitState, gitState } from './git-files.ts';

/** A content folder as it is now: as git tells it, or else folder by folder. */
export type ContentState = { git: GitState } | { folders: FolderStates };

/**
 * Looks at a content folder, in other processes or threads where there is much to look at, so that the caller can do other work
 * before it waits for the answer.
 * @throws GitFailed, and when the folder cannot be read
 */
export function contentState(contentDir: string): Promise<ContentState> {
  const state = look(contentDir);
  // Whoever awaits the state is told of a failure. Until then this handler keeps it from counting as unhandled.
  state.catch(() => {});
  return state;
}

async function look(contentDir: string): Promise<ContentState> {
  const git = isInRepository(resolve(contentDir)) ? await gitState(contentDir) : undefined;
  return git ? { git } : { folders: await folderStates(contentDir) };
}

/** Whether a folder or one above it holds a repository, or says where one is. */
const isInRepository = (folder: string): boolean =>
  existsSync(join(folder, '.git')) || (dirname(folder) !== folder && isInRepository(dirname(folder)));
