import type { DatabaseSync } from 'node:sqlite';
import { UnreadableMedia } from '../articles/parsing/media-reader.ts';
import { createMediaRows, type MediaGroup, type MediaRows } from '../catalog/media-rows.ts';
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
  /** See PictureReport. */
  cpuSeconds: number;
  /** The articles whose pictures have come further than they were, or are gone. */
  changes: Change[];
  /** Call this when no page names the files in `removed` any more: it removes them, here and from the cache. */
  finish: () => void;
}

/** What is to be made of one picture. */
interface Task {
  media: MediaFile;
  group: Group;
  files: PictureFile[];
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
  const { db, store, out, jobs, cache, now } = input;
  const rows = createMediaRows(db);
  const groups = rows.staleGroups(now);
  if (groups.length === 0) return NOTHING_TO_DO;
  const start = process.cpuUsage();
  const { makePictureFiles, pictureFiles } = await import('../media/picture-files.ts');
  const { tasks, states, removed, unusedKeys, kept } = planPictures(groups, rows, pictureFiles, input);
  const written: string[] = [];
  const failed: PictureReport['failed'] = [];
  let encoded = 0;

  const before = new Map<string, string | null>();
  store.transaction(() => {
    for (const { group, files } of tasks)
      for (const { address } of files) before.set(address, store.begin(address, group));
  });
  const writer = createWriter(out);
  const withinBudget = createPixelBudget();
  let done = 0;
  const make = async ({ media, group, files }: Task): Promise<void> => {
    try {
      for await (const { file, bytes, isNew } of makePictureFiles(media, files, () => input.read(media), cache)) {
        const after = digest(bytes);
        if (after !== before.get(file.address)) {
          writer.write(file.address, bytes);
          written.push(file.address);
        }
        if (isNew && file.format !== 'copy') encoded++;
        store.transaction(() => store.finish(file, group, after));
      }
    } catch (error) {
      // A disk that is full or may not be written to stops the build; only the picture's own faults cost the picture alone.
      if (explanation(error) !== undefined && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      const isUnread = error instanceof UnreadableMedia;
      failed.push({ src: media.src, reason: (error as Error).message, ...(isUnread && { isUnread }) });
      if (media.state === 'failed') states.delete(media.src);
      else states.set(media.src, 'failed');
      removed.push(...pictureFiles({ ...media, state: undefined }).map(({ address }) => address));
    }
    input.onProgress(++done, tasks.length);
  };
  const queue = tasks.values();
  const work = async (): Promise<void> => {
    for (const task of queue) await withinBudget((task.media.width ?? 0) * (task.media.height ?? 0), () => make(task));
  };
  await Promise.all(Array.from({ length: jobs }, work));
  const { user, system } = process.cpuUsage(start);
  const gone = removed.filter((address) => store.groupAt(address) !== undefined);
  return {
    written: written.sort(),
    removed: gone,
    kept,
    encoded,
    failed: failed.sort((a, b) => (a.src < b.src ? -1 : 1)),
    cpuSeconds: (user + system) / 1e6,
    changes: store.transaction(() => rows.setStates(states)),
    finish: () => {
      removeOutputs(store, gone, () => {
        for (const address of gone) writer.remove(address);
      });
      for (const key of unusedKeys) cache.remove(key);
      store.transaction(() => rows.clearStale(groups, now));
    },
  };
}

interface PicturesPlan {
  tasks: Task[];
  /** Pictures whose state changes, by their paths below media/. `undefined` is the state of a picture that is finished. */
  states: Map<string, MediaState | undefined>;
  /** Addresses of files that are no longer published. */
  removed: string[];
  /** The keys in the cache of files that are no longer published. */
  unusedKeys: string[];
  /** How many files are as they should be. */
  kept: number;
}

/** Compares the files that some groups should have with those that they have. */
function planPictures(
  groups: readonly MediaGroup[],
  rows: MediaRows,
  filesOf: (media: MediaFile) => PictureFile[],
  { store, cache, mode, now, isOurs, isElsewhere }: PicturesInput,
): PicturesPlan {
  const plan: PicturesPlan = { tasks: [], states: new Map(), removed: [], unusedKeys: [], kept: 0 };
  const setState = (media: MediaFile, state: MediaState | undefined): void => {
    if (media.state !== state) plan.states.set(media.src, state);
  };
  for (const mediaGroup of groups) {
    const published = rows.published(mediaGroup, now).filter((media) => !isElsewhere(media));
    if (!isOurs(mediaGroup)) {
      for (const media of published) setState(media, mode === 'quick' ? (media.state ?? 'quick') : undefined);
      continue;
    }
    const group = groupName(mediaGroup);
    const existing = store.ofGroup(group);
    const isThere = ({ address, key, format }: PictureFile): boolean =>
      existing.some((known) => known.address === address && known.key === key) || (format !== 'copy' && cache.has(key));
    const planned = new Map<string, { media: MediaFile; file: PictureFile }>();
    for (const media of published) {
      // The last form is the one that every reader understands. A quick build makes only that, unless the others are there.
      const files = filesOf({ ...media, state: undefined });
      const isQuick = mode === 'quick' && !files.slice(0, -1).every(isThere);
      setState(media, isQuick ? 'quick' : undefined);
      for (const file of isQuick ? files.slice(-1) : files) planned.set(file.address, { media, file });
    }
    const { render, kept, remove } = difference(
      [...planned.values()].map(({ file }) => file),
      existing,
    );
    plan.kept += kept;
    plan.removed.push(...remove);
    for (const { address, key } of existing) if (key !== null && remove.includes(address)) plan.unusedKeys.push(key);
    const byMedia = Map.groupBy(render, ({ address }) => planned.get(address)?.media as MediaFile);
    for (const [media, files] of byMedia) plan.tasks.push({ media, group, files });
  }
  return plan;
}
