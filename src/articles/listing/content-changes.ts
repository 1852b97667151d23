import { type ContentKind, contentKind, isUnread } from './content-kind.ts';
import { type FileStat, isSame, type KnownFiles, statOf, statToRemember } from './file-stat.ts';
import { isThere, isUnreadableName } from './unreadable-name.ts';

/** A file of the content folder that may have changed since the last listing. */
export interface ListedFile {
  kind: ContentKind;
  /** Path below the content folder, as on disk, with `/`. */
  path: string;
  /** Git blob id (SHA-1, 40 hex digits). Absent where the file has to be read to compute it. */
  blob?: string;
  /** By which the next listing knows the file again without reading it. Absent where git tells what has changed. */
  stat?: FileStat;
}

/** What has happened to a content folder since the last listing. */
export interface ContentChanges {
  /** What the listing was made from: the tree of a git commit, or the stat of all files. The next listing starts from it. */
  source: string;
  /** Whether `present` holds every file. Then a known file that is not in it is gone. */
  isComplete: boolean;
  /** The files that are new or may have changed. Each stands here once; their order means nothing. */
  present: ListedFile[];
  /** Paths without a file of a known kind: the file was deleted, or it is a link, or its kind is unknown. */
  gone: string[];
  /**
   * Those of `gone` that git reports as changed on disk. They have to be remembered: when such a file is restored as it was
   * committed, git reports nothing.
   */
  missing: string[];
  /** Files of an unknown kind, and links: nobody reads them, and their writer has to be told. */
  unread: string[];
  /** A digest of each folder whose files were looked at, for the next listing; `null` for a folder that was deleted. */
  folders: Map<string, string | null>;
  /** The git remote that has what a partial clone lacks. */
  promisor?: string;
}

/** What is remembered of the last listing. */
export interface ListingMemory {
  source: string | undefined;
  /** The known files of a folder, without those of its sub-folders. Without a folder: all known files. */
  knownFiles: (folder?: string) => KnownFiles;
  /** The digest of each folder, where there is no git. */
  folders: () => ReadonlyMap<string, string>;
}

/**
 * Collects the changes of a content folder, path by path.
 * @param clock the machine's time in milliseconds since 1970
 */
export function collectChanges(contentDir: string, source: string, isComplete: boolean, clock: number) {
  const changes: ContentChanges = {
    source,
    isComplete,
    present: [],
    gone: [],
    missing: [],
    unread: [],
    folders: new Map(),
  };
  const addOther = (path: string): void => {
    changes.gone.push(path);
    if ((isUnread(path) || contentKind(path)) && isThere(contentDir, path)) changes.unread.push(path);
  };
  return {
    changes,
    /** Adds a path of a git tree; without `blob` the tree holds no regular file there. */
    addBlob(path: string, blob: string | undefined): void {
      const kind = contentKind(path);
      if (kind && blob !== undefined && !isUnreadableName(path)) changes.present.push({ kind, path, blob });
      else addOther(path);
    },
    /** Adds a path of the disk. Its blob id is known where the stat is that of the known file. */
    addPath(path: string, knownFiles: KnownFiles): void {
      const kind = contentKind(path);
      const stat = kind && !isUnreadableName(path) ? statOf(contentDir, path) : undefined;
      if (!kind || !stat) {
        addOther(path);
        return;
      }
      const known = knownFiles.get(path);
      const blob = known && isSame(known, stat) ? known.blob : undefined;
      changes.present.push({ kind, path, blob, stat: statToRemember(stat, clock) });
    },
  };
}
