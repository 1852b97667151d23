import type { DatabaseSync } from 'node:sqlite';
import type { ContentChanges, ListedFile, ListingMemory } from '../articles/listing/content-changes.ts';
import type { ContentKind } from '../articles/listing/content-kind.ts';
import { type FileMarks, NOTHING_THERE, type Stamp } from '../articles/listing/stamps.ts';
import { getMeta, setMeta } from './open.ts';

/** A file that has problems, so that it has to be read and told of again; `stray` where nothing would read it. */
export interface FaultyFile {
  path: string;
  kind: ContentKind | 'stray';
  blob: string;
}

const SOURCE = 'listing';

/** What the catalog remembers of the last listing of the content folder, and of the files that had problems in it. */
export function createListingRows(db: DatabaseSync) {
  const allStamps = db.prepare('SELECT folder, name, size, mtime, ctime, blob FROM stamps');
  const stampsOf = db.prepare('SELECT folder, name, size, mtime, ctime, blob FROM stamps WHERE folder = ?');
  const putStamp = db.prepare('INSERT OR REPLACE INTO stamps VALUES (?, ?, ?, ?, ?, ?)');
  const removeStamp = db.prepare('DELETE FROM stamps WHERE folder = ? AND name = ?');
  const allFolders = db.prepare('SELECT folder, digest FROM folders');
  const putFolder = db.prepare('INSERT OR REPLACE INTO folders VALUES (?, ?)');
  const removeFolder = db.prepare('DELETE FROM folders WHERE folder = ?');
  const faulty = db.prepare('SELECT path, kind, blob FROM faulty ORDER BY path');
  const putFaulty = db.prepare('INSERT OR REPLACE INTO faulty VALUES (?, ?, ?)');
  const removeFaulty = db.prepare('DELETE FROM faulty WHERE path = ?');
  const stamp = (path: string, { size, mtimeMs, ctimeMs }: FileMarks, blob: string): void => {
    putStamp.run(...split(path), size, mtimeMs, ctimeMs, blob);
  };
  let known: Set<string> | undefined;
  /** Nearly no file has problems, so that nearly none has to be looked for among those that do. */
  const forgetFaulty = (path: string): void => {
    known ??= new Set(faulty.all().map((row) => row['path'] as string));
    if (known.delete(path)) removeFaulty.run(path);
  };

  const memory: ListingMemory = {
    source: getMeta(db, SOURCE),
    stamps: (folder) => {
      const stamps = new Map<string, Stamp>();
      const rows = (folder === undefined ? allStamps.all() : stampsOf.all(folder)) as unknown as StampRow[];
      for (const { folder, name, size, mtime, ctime, blob } of rows)
        stamps.set(folder + name, { size, mtimeMs: mtime, ctimeMs: ctime, blob });
      return stamps;
    },
    folders: () => new Map(allFolders.all().map((row) => [row['folder'] as string, row['digest'] as string])),
  };
  return {
    memory,
    faulty: (): FaultyFile[] => faulty.all() as unknown as FaultyFile[],
    /** To be called before the files of a listing are stored. */
    begin({ source, isComplete, gone, missing, strays, folders }: ContentChanges): void {
      if (isComplete) db.exec('DELETE FROM stamps; DELETE FROM folders; DELETE FROM faulty;');
      setMeta(db, SOURCE, source);
      for (const path of gone) {
        removeStamp.run(...split(path));
        forgetFaulty(path);
      }
      for (const path of missing) stamp(path, NOTHING_THERE, NOTHING_THERE.blob);
      for (const path of strays) putFaulty.run(path, 'stray', '');
      for (const [folder, digest] of folders) {
        if (digest === null) removeFolder.run(folder);
        else putFolder.run(folder, digest);
      }
    },
    /** Remembers a file that was looked at. */
    put({ path, kind, marks }: ListedFile, blob: string, isFaulty: boolean): void {
      if (marks) stamp(path, marks, blob);
      else removeStamp.run(...split(path));
      if (isFaulty) putFaulty.run(path, kind, blob);
      else forgetFaulty(path);
    },
    /** Remembers a file that is the same although it was listed; its stamp is good unless git vouches for it now. */
    putSame({ path, marks }: ListedFile): void {
      if (!marks) removeStamp.run(...split(path));
      forgetFaulty(path);
    },
  };
}

interface StampRow extends Omit<Stamp, 'mtimeMs' | 'ctimeMs'> {
  folder: string;
  name: string;
  mtime: number;
  ctime: number;
}

const split = (path: string): [folder: string, name: string] => {
  const end = path.lastIndexOf('/') + 1;
  return [path.slice(0, end), path.slice(end)];
};
