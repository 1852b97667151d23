import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are not there.
 * @throws the system's error. Node itself tells of a missing folder where the disk may not be written to.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') mkdirSync(firstMissing(folder));
    throw error;
  }
}

const firstMissing = (folder: string): string =>
  existsSync(dirname(folder)) || dirname(folder) === folder ? folder : firstMissing(dirname(folder));
