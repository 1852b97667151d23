import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isInside } from '../cli/folders.ts';
import { addressOf, fileOf } from '../output/write-file.ts';
import { explained } from './explain-failure.ts';
import { NO_FILE, PRIVATE_FOLDER, type Target, type Upload } from './target.ts';

/**
 * A file is written under this ending first: the same one in every run, so that the next run writes over what a killed one left.
 */
const UNFINISHED = '.new';

export const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');

/** A folder of this machine, from which a web server serves. */
export function folderTarget(folder: string, privateFolder = join(folder, PRIVATE_FOLDER)): Target {
  let requests = 0;
  const place = (address: string): string => join(folder, fileOf(address));
  const told = <T>(work: () => T): T => {
    requests++;
    try {
      return work();
    } catch (error) {
      throw explained(error, folder);
    }
  };
  return {
    variant: '',
    requests: () => requests,
    async put(uploads, onPut) {
      for (const upload of uploads) {
        const tag = told(() => putFile(upload, place(upload.address), folder));
        onPut(upload, tag);
        // A server in this process gets its turn.
        await setImmediate();
      }
    },
    async remove(addresses) {
      for (const address of addresses) told(() => removeFile(place(address), folder));
    },
    list: async () => told(() => filesBelow(folder, privateFolder)),
    readPrivate: async (name) => told(() => readIfThere(join(privateFolder, name))),
    writePrivate: async (name, bytes, onlyNew) =>
      told(() => {
        const file = join(privateFolder, name);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.${process.pid}`, bytes);
        if (onlyNew) linkUnlessThere(`${file}.${process.pid}`, file);
        else renameSync(`${file}.${process.pid}`, file);
      }),
    removePrivate: async (name) => told(() => rmSync(join(privateFolder, name), { force: true })),
  };
}

/** Replaces a file as a whole. Where only a redirection is wanted, the web server answers it and the file is removed. */
function putFile({ file }: Upload, target: string, folder: string): string {
  if (file === undefined) {
    removeFile(target, folder);
    return NO_FILE;
  }
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(file, target + UNFINISHED);
  const tag = md5(readFileSync(target + UNFINISHED));
  renameSync(target + UNFINISHED, target);
  return tag;
}

function removeFile(file: string, folder: string): void {
  rmSync(file, { force: true });
  rmSync(file + UNFINISHED, { force: true });
  for (let parent = dirname(file); parent.length > folder.length; parent = dirname(parent)) {
    try {
      rmdirSync(parent);
    } catch {
      return;
    }
  }
}

/** Digests of all files by address; folders behind links among them, which the operator may have put elsewhere. */
function filesBelow(folder: string, privateFolder: string): Map<string, string> {
  const found = new Map<string, string>();
  const hidden = isInside(privateFolder, folder) ? privateFolder : undefined;
  const look = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = join(below, entry.name);
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && isFolderAt(join(folder, path)));
      if (isFolder && join(folder, path) !== hidden) look(path);
      else if (entry.isFile()) found.set(addressOf(path), md5(readFileSync(join(folder, path))));
    }
  };
  if (existsSync(folder)) look('');
  return found;
}

const isFolderAt = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function readIfThere(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}

function linkUnlessThere(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(from);
  }
}
