import { type ContentKind, contentKind, isStray } from './content-kind.ts';
import { type FileMarks, isSame, marksOf, type Stamps, settled } from './stamps.ts';
import { isThere, isUnreadableName } from './unreadable-name.ts';

/** A file of the content folder that may have changed since the last listing. */
export interface ListedFile {
  kind: ContentKind;
  /** Path below the content folder, as on disk, with `/`. */
  path: string;
  /** Git blob id (SHA-1, 40 hex digits); absent where only reading the file can tell. */
  blob?: string;
  /** To be stored as the file's stamp, with its blob id; absent where git tells. */
  marks?: FileMarks;
}

/** What has happened to a content folder since the last listing. */
export interface ContentChanges {
  /** What the listing was made from, to be remembered. */
  source: string;
  /** `present` holds every file, so whatever else is known is gone. */
  isComplete: boolean;
  /** Every file that is new or may differ, once, in no particular order. */
  present: ListedFile[];
  /** Paths at which there is no file to read: gone, or nothing that anybody would read. */
  gone: string[];
  /** Those of them that git calls touched: to be remembered, since git will say nothing of it when they stand as committed again. */
  missing: string[];
  /** Paths of what nothing would read although somebody seems to have meant it to be. */
  strays: string[];
  /** The state of each folder that was looked into, to be remembered; `null` where it is gone. */
  folders: Map<string, string | null>;
}

/** What is remembered of the last listing. */
export interface ListingMemory {
  source: string | undefined;
  /** The stamps of the files of one folder, not of those below it; of all files without one. */
  stamps: (folder?: string) => Stamps;
  /** The state of each folder, where there is no git. */
  folders: () => ReadonlyMap<string, string>;
}

/** Collects the changes of a content folder. */
export function collectChanges(contentDir: string, source: string, isComplete: boolean, clock: number) {
  const changes: ContentChanges = {
    source,
    isComplete,
    present: [],
    gone: [],
    missing: [],
    strays: [],
    folders: new Map(),
  };
  const addOther = (path: string): void => {
    changes.gone.push(path);
    if ((isStray(path) || contentKind(path)) && isThere(contentDir, path)) changes.strays.push(path);
  };
  return {
    changes,
    /** A path of which git knows the blob, or that git knows to hold no regular file. */
    addBlob(path: string, blob: string | undefined): void {
      const kind = contentKind(path);
      if (kind && blob !== undefined && !isUnreadableName(path)) changes.present.push({ kind, path, blob });
      else addOther(path);
    },
    /** A path as it lies on disk, whose stamp may still hold. */
    addPath(path: string, stamps: Stamps): void {
      const kind = contentKind(path);
      const marks = kind && !isUnreadableName(path) ? marksOf(contentDir, path) : undefined;
      if (!kind || !marks) {
        addOther(path);
        return;
      }
      const stamp = stamps.get(path);
      const blob = stamp && isSame(stamp, marks) ? stamp.blob : undefined;
      changes.present.push({ kind, path, blob, marks: settled(marks, clock) });
    },
  };
}
