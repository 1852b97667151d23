import type { DatabaseSync } from 'node:sqlite';
import { UnreadableMedia } from '../articles/parsing/media-reader.ts';
import { createMediaRows, type MediaGroup } from '../catalog/media-rows.ts';
import type { Change } from '../catalog/sync.ts';
import type { PictureMode } from '../cli/arguments.ts';
import { explanation } from '../diagnostics/failures.ts';
import type { PictureCache } from '../media/picture-cache.ts';
import type { PictureFile } from '../media/picture-files.ts';
import type { LocalTime } from '../model/article.ts';
import type { MediaFile, MediaState } from '../model/media.ts';
import { digest } from '../output/digest.ts';
import type { Outcome } from '../output/outcome.ts';
import type { OutputStore } from '../output/output-store.ts';
import { removeOutputs } from '../output/remove-outputs.ts';
import type { PictureReport } from '../output/report.ts';
import { createWriter } from '../output/write-file.ts';
import { difference } from '../plan/difference.ts';
import type { Group } from '../views/group.ts';
import { createPixelBudget } from './pixel-budget.ts';

export interface PicturesInput {
  db: DatabaseSync;
  store: OutputStore;
  cache: PictureCache;
  out: string;
  /** Gives the writer's bytes. @throws where they cannot be read */
  read: (media: MediaFile) => Uint8Array;
  /** Whether a file is served from elsewhere, so that nothing of it is made. */
  isElsewhere: (media: MediaFile) => boolean;
  mode: PictureMode;
  /** Only what readers may see at this moment is published. */
  now: LocalTime;
  jobs: number;
  /** Whether this machine makes the files of a group; another one does where it does not. */
  isOurs: (group: MediaGroup) => boolean;
  onProgress: (done: number, total: number) => void;
}

export interface PicturesOutcome extends Outcome {
  failed: PictureReport['failed'];
  /** How many were encoded, rather than found in the cache or served as they are. */
  encoded: number;
  /** Seconds of processor that this process took meanwhile. */
  cpuSeconds: number;
  /** The articles whose pictures have come further than they were, or are gone. */
  changes: Change[];
  /**
   * To be called when no page names them any more: removes the files in `removed`, here and from the cache; notes that all groups
   * are done.
   */
  finish: () => void;
}

/** What is to be made of one picture. */
interface Task {
  media: MediaFile;
  group: Group;
  files: (PictureFile & { before: string | null })[];
}

const groupName = (group: MediaGroup): Group => `picture/${group}`;

/** The group of media whose outputs a group holds; `undefined` where it holds others. */
export const mediaGroupOf = (group: Group): MediaGroup | undefined => /^picture\/(.*)$/.exec(group)?.[1];

const NOTHING_TO_DO: PicturesOutcome = {
  ...{ written: [], removed: [], kept: 0 },
  ...{ encoded: 0, failed: [], cpuSeconds: 0, changes: [] },
  finish: () => {},
};

/**
 * Makes the published files of pictures what they should be, before any page names them. A picture that fails stops nothing: its
 * files are removed, and pages do without it.
 */
export async function writePictures(input: PicturesInput): Promise<PicturesOutcome> {
  const { db, store, out, jobs, mode, cache, now } = input;
  const rows = createMediaRows(db);
  const groups = rows.staleGroups(now);
  if (groups.length === 0) return NOTHING_TO_DO;
  const start = process.cpuUsage();
  const { makePictureFiles, pictureFiles } = await import('../media/picture-files.ts');
  const outcome = {
    written: [] as string[],
    removed: [] as string[],
    kept: 0,
    encoded: 0,
    failed: [] as PictureReport['failed'],
  };
  const states = new Map<string, MediaState | undefined>();
  const note = (media: MediaFile, state: MediaState | undefined): void => {
    if (media.state !== state) states.set(media.src, state);
  };
  const tasks: Task[] = [];
  const unused: string[] = [];
  for (const group of groups) {
    const media = rows.published(group, now).filter((file) => !input.isElsewhere(file));
    if (!input.isOurs(group)) {
      for (const file of media) note(file, mode === 'quick' ? (file.state ?? 'quick') : undefined);
      continue;
    }
    const name = groupName(group);
    const existing = store.ofGroup(name);
    const planned = new Map<string, { media: MediaFile; file: PictureFile }>();
    for (const one of media) {
      const whole = pictureFiles({ ...one, state: undefined });
      const isThere = ({ address, key, format }: PictureFile): boolean =>
        existing.some((known) => known.address === address && known.key === key) ||
        (format !== 'copy' && cache.has(key));
      const isQuick = mode === 'quick' && !whole.slice(0, -1).every(isThere);
      note(one, isQuick ? 'quick' : undefined);
      for (const file of isQuick ? whole.slice(-1) : whole) planned.set(file.address, { media: one, file });
    }
    const { render, kept, remove } = difference(
      [...planned.values()].map(({ file }) => file),
      existing,
    );
    outcome.kept += kept;
    outcome.removed.push(...remove);
    unused.push(...existing.flatMap(({ address, key }) => (key !== null && remove.includes(address) ? [key] : [])));
    const byMedia = Map.groupBy(render, ({ address }) => planned.get(address)?.media as MediaFile);
    for (const [one, files] of byMedia)
      tasks.push({ media: one, group: name, files: files.map((file) => ({ ...file, before: null })) });
  }

  store.transaction(() => {
    for (const { group, files } of tasks) for (const file of files) file.before = store.begin(file.address, group);
  });
  const writer = createWriter(out);
  const within = createPixelBudget();
  let done = 0;
  const make = async ({ media, group, files }: Task): Promise<void> => {
    try {
      const before = new Map(files.map((file) => [file.address, file.before]));
      for await (const { file, bytes, isNew } of makePictureFiles(media, files, () => input.read(media), cache)) {
        const after = digest(bytes);
        if (after !== before.get(file.address)) {
          writer.write(file.address, bytes);
          outcome.written.push(file.address);
        }
        if (isNew && file.format !== 'copy') outcome.encoded++;
        store.transaction(() => store.finish(file, group, after));
      }
    } catch (error) {
      // A disk that is full or may not be written to stops the build; only the picture's own faults cost the picture alone.
      if (explanation(error) !== undefined && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      const isUnread = error instanceof UnreadableMedia;
      outcome.failed.push({ src: media.src, reason: (error as Error).message, ...(isUnread && { isUnread }) });
      note(media, 'failed');
      if (media.state === 'failed') states.delete(media.src);
      outcome.removed.push(...pictureFiles({ ...media, state: undefined }).map(({ address }) => address));
    }
    input.onProgress(++done, tasks.length);
  };
  const queue = tasks.values();
  const work = async (): Promise<void> => {
    for (const task of queue) await within((task.media.width ?? 0) * (task.media.height ?? 0), () => make(task));
  };
  await Promise.all(Array.from({ length: jobs }, work));
  outcome.written.sort();
  outcome.failed.sort((a, b) => (a.src < b.src ? -1 : 1));
  const { user, system } = process.cpuUsage(start);
  const gone = outcome.removed.filter((address) => store.groupAt(address) !== undefined);
  return {
    ...outcome,
    removed: gone,
    cpuSeconds: (user + system) / 1e6,
    changes: store.transaction(() => rows.setStates(states)),
    finish: () => {
      removeOutputs(store, gone, () => {
        for (const address of gone) writer.remove(address);
      });
      for (const key of unused) cache.remove(key);
      store.transaction(() => rows.clearStale(groups, now));
    },
  };
}
