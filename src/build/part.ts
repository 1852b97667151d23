import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MediaGroup } from '../catalog/media-rows.ts';
import type { Part } from '../cli/arguments.ts';
import { WrongArguments } from '../diagnostics/failures.ts';
import { type Period, periodOf } from '../model/period.ts';
import type { OutputStore } from '../output/output-store.ts';
import { fileOf } from '../output/write-file.ts';
import type { SearchShard } from '../search/partition.ts';
import { type Group, partsOf } from '../views/group.ts';
import { isOfMonth, viewOf } from '../views/index.ts';
import { isOfSearchShard } from './search-files.ts';
import { mediaGroupOf } from './write-pictures.ts';

/** The file in a part's output folder that lists what the part has made. `merge` reads it. */
export const PART_FILE = '.part';

/** One file of a part: as the output store keeps it, and its length in bytes, by which a copy that was cut off is known. */
export interface PartOutput {
  size: number;
  address: string;
  group: Group;
  key: string;
  digest: string;
}

export interface PartList {
  /** Version of the code that made the part. */
  version: string;
  outputs: PartOutput[];
}

/** Which outputs one part of an archive builds. What belongs to no month is built when the parts are joined. */
export interface PartContents {
  holdsGroup: (group: Group) => boolean;
  /** All months of a shard of the search index belong to one part. */
  holdsShard: (shard: ShardDays) => boolean;
  /** Pictures belong to no month: they are dealt out by the digits of their groups. */
  holdsMedia: (group: MediaGroup) => boolean;
}

/** The contents of a build that is not divided. */
export const WHOLE_ARCHIVE: PartContents = {
  holdsGroup: () => true,
  holdsShard: () => true,
  holdsMedia: () => true,
};

type ShardDays = Pick<SearchShard, 'from' | 'to'>;

/**
 * Deals out the months of an archive to its parts. A shard of the search index is built by one part, so all months of a shard go
 * to the same part: months between two borders of shards form a run, and the runs go to the parts in turn, from the oldest on.
 * When the archive grows, nearly all runs stay with their part.
 * @param months that hold articles, in order
 * @param shards of the search index, in order
 */
export function contentsOfPart(
  { index, count }: Part,
  months: readonly Period[],
  shards: readonly ShardDays[],
): PartContents {
  const ends = new Map(shards.map(({ from, to }) => [periodOf(from), periodOf(to)]));
  const own = new Set<Period>();
  let run = -1;
  /** The last month of the shards met so far. */
  let last = '';
  for (const month of months) {
    const end = ends.get(month);
    if (run < 0 || (end !== undefined && month > last)) run++;
    if (end !== undefined && end > last) last = end;
    if (run % count === index - 1) own.add(month);
  }
  return {
    holdsGroup: (group) => isOfMonth(group) && own.has(partsOf(group)[1]),
    holdsShard: ({ from }) => own.has(periodOf(from)),
    holdsMedia: (group) => Number.parseInt(group, 16) % count === index - 1,
  };
}

/**
 * Finds the files in the output folder that are no longer this part's: those of months that belong to another part, and those of
 * no month. Their groups are marked, so that they are planned again if this part ever gets them back. Search shards are left
 * alone.
 * @returns the addresses of the files to remove
 */
export function leaveToOthers({ holdsGroup, holdsMedia }: PartContents, store: OutputStore): string[] {
  const isOurs = (group: Group): boolean => {
    const media = mediaGroupOf(group);
    return media === undefined ? isOfSearchShard(group) : holdsMedia(media);
  };
  const groups = store.knownGroups().filter((group) => (viewOf(group) ? !holdsGroup(group) : !isOurs(group)));
  for (const group of groups.filter(viewOf)) store.markDirty(group);
  return groups.flatMap((group) => store.ofGroup(group)).map(({ address }) => address);
}

/** Writes into an output folder that it is a part, and what the part has made. */
export function writePartList(out: string, version: string, made: readonly Omit<PartOutput, 'size'>[]): void {
  const outputs = made.map((output) => ({ ...output, size: statSync(join(out, fileOf(output.address))).size }));
  writeFileSync(join(out, PART_FILE), JSON.stringify({ version, outputs } satisfies PartList));
}

/** Removes the list of a part, where there is one. */
export const removePartList = (out: string): void => rmSync(join(out, PART_FILE), { force: true });

/**
 * Reads what a part has made.
 * @throws WrongArguments when the folder holds no part, or one of another version of the code
 */
export function readPartList(out: string, version: string): PartList {
  let list: PartList;
  try {
    list = JSON.parse(readFileSync(join(out, PART_FILE), 'utf8')) as PartList;
    if (!Array.isArray(list.outputs)) throw new Error('no list');
  } catch {
    throw new WrongArguments(
      `${out} không phải một phần: không đọc được tệp ${PART_FILE} ở đó. Nêu thư mục mà npm run build -- --shard i/n --out đã viết ra; khi chép đi phải chép cả tệp ẩn.`,
    );
  }
  if (list.version !== version)
    throw new WrongArguments(`${out} do phiên bản khác của chương trình dựng. Dựng lại mọi phần bằng phiên bản ở đây.`);
  return list;
}
