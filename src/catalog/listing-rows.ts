import type { DatabaseSync } from 'node:sqlite';
import type { ContentChanges, ListedFile, ListingMemory } from '../articles/listing/content-changes.ts';
import type { ContentKind } from '../articles/listing/content-kind.ts';
import { type FileStat, type KnownFile, NOTHING_THERE } from '../articles/listing/file-stat.ts';
import { getMeta, setMeta } from './open.ts';

/**
 * A file that has errors: it is read again in every run, so that its errors are told again. `unread`: a file of an unknown kind,
 * or a link.
 */
export interface FileWithErrors {
  path: string;
  kind: ContentKind | 'unread';
  blob: string;
}

const SOURCE = 'listing';

/** What the catalog remembers of the last listing of the content folder, and of the files that had problems in it. */
export function createListingRows(db: DatabaseSync) {
  const allKnownFiles = db.prepare('SELECT folder, name, size, mtime, ctime, blob FROM known_files');
  const knownFilesOf = db.prepare('SELECT folder, name, size, mtime, ctime, blob FROM known_files WHERE folder = ?');
  const putKnownFile = db.prepare('INSERT OR REPLACE INTO known_files VALUES (?, ?, ?, ?, ?, ?)');
  const removeKnownFile = db.prepare('DELETE FROM known_files WHERE folder = ? AND name = ?');
  const allFolders = db.prepare('SELECT folder, digest FROM folders');
  const putFolder = db.prepare('INSERT OR REPLACE INTO folders VALUES (?, ?)');
  const removeFolder = db.prepare('DELETE FROM folders WHERE folder = ?');
  const withErrors = db.prepare('SELECT path, kind, blob FROM files_with_errors ORDER BY path');
  const putWithErrors = db.prepare('INSERT OR REPLACE INTO files_with_errors VALUES (?, ?, ?)');
  const removeWithErrors = db.prepare('DELETE FROM files_with_errors WHERE path = ?');
  const putStat = (path: string, { size, mtimeMs, ctimeMs }: FileStat, blob: string): void => {
    putKnownFile.run(...split(path), size, mtimeMs, ctimeMs, blob);
  };
  let known: Set<string> | undefined;
  /**
   * Forgets that a file had errors. The few files that had any are read once, so that nothing is asked of the database for the
   * others.
   */
  const forgetErrors = (path: string): void => {
    known ??= new Set(withErrors.all().map((row) => row['path'] as string));
    if (known.delete(path)) removeWithErrors.run(path);
  };

  const memory: ListingMemory = {
    source: getMeta(db, SOURCE),
    knownFiles: (folder) => {
      const knownFiles = new Map<string, KnownFile>();
      const rows = (folder === undefined ? allKnownFiles.all() : knownFilesOf.all(folder)) as unknown as KnownFileRow[];
      for (const { folder, name, size, mtime, ctime, blob } of rows)
        knownFiles.set(folder + name, { size, mtimeMs: mtime, ctimeMs: ctime, blob });
      return knownFiles;
    },
    folders: () => new Map(allFolders.all().map((row) => [row['folder'] as string, row['digest'] as string])),
  };
  return {
    memory,
    withErrors: (): FileWithErrors[] => withErrors.all() as unknown as FileWithErrors[],
    /** Call this before the files of a listing are stored. */
    begin({ source, isComplete, gone, missing, unread, folders }: ContentChanges): void {
      if (isComplete) db.exec('DELETE FROM known_files; DELETE FROM folders; DELETE FROM files_with_errors;');
      setMeta(db, SOURCE, source);
      for (const path of gone) {
        removeKnownFile.run(...split(path));
        forgetErrors(path);
      }
      for (const path of missing) putStat(path, NOTHING_THERE, NOTHING_THERE.blob);
      for (const path of unread) putWithErrors.run(path, 'unread', '');
      for (const [folder, digest] of folders) {
        if (digest === null) removeFolder.run(folder);
        else putFolder.run(folder, digest);
      }
    },
    /** Remembers a file that was looked at. */
    put({ path, kind, stat }: ListedFile, blob: string, hasErrors: boolean): void {
      if (stat) putStat(path, stat, blob);
      else removeKnownFile.run(...split(path));
      if (hasErrors) putWithErrors.run(path, kind, blob);
      else forgetErrors(path);
    },
    /** Remembers that a listed file is the same as before. Its stored stat stays, unless git tells of its changes. */
    putSame({ path, stat }: ListedFile): void {
      if (!stat) removeKnownFile.run(...split(path));
      forgetErrors(path);
    },
  };
}

interface KnownFileRow extends Omit<KnownFile, 'mtimeMs' | 'ctimeMs'> {
  folder: string;
  name: string;
  mtime: number;
  ctime: number;
}

const split = (path: string): [folder: string, name: string] => {
  const end = path.lastIndexOf('/') + 1;
  return [path.slice(0, end), path.slice(end)];
};
