import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isUnreadableName } from './unreadable-name.ts';

/** Whether an entry is a folder that may hold content. */
export const holdsContent = (entry: Dirent): boolean =>
  entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name) && !isUnreadableName(entry.name);

/**
 * Every path below `folder` that is not a folder, as `prefix` + path with `/`, in the order of the file system.
 * Folders that hold no content (`.git`, `node_modules`) are passed over; a link to a folder is told as a file.
 */
export function walkFiles(folder: string, prefix = ''): string[] {
  const paths: string[] = [];
  const visit = (directory: string, below: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (!entry.isDirectory() || isUnreadableName(entry.name)) paths.push(below + entry.name);
      else if (holdsContent(entry)) visit(join(directory, entry.name), `${below}${entry.name}/`);
    }
  };
  visit(folder, prefix);
  return paths;
}
