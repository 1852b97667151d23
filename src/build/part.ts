import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../cli/arguments.ts';
import { WrongArguments } from '../diagnostics/failures.ts';
import { type Period, periodOf } from '../model/period.ts';
import type { OutputStore } from '../output/output-store.ts';
import type { SearchShard } from '../search/partition.ts';
import { type Group, partsOf } from '../views/group.ts';
import { isOfMonth, viewOf } from '../views/index.ts';
import { isOfSearchShard } from './search-files.ts';

/** The file in a part's output that tells what the part made, for joining. */
export const PART_FILE = '.part';

/** One file of a part: as the output store keeps it. */
export interface PartOutput {
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

/** Tells what one part of several builds; what belongs to no month is left to the joining. */
export interface PartContents {
  holdsGroup: (group: Group) => boolean;
  /** All months of a shard of the search index are in one part. */
  holdsShard: (shard: ShardDays) => boolean;
}

type ShardDays = Pick<SearchShard, 'from' | 'to'>;

/**
 * Deals out the months of an archive, with the shards of the search index: both are cut along the same borders, so that a part needs
 * the texts of its own months only. The stretches between such borders go to the parts in turn, the oldest first, and nearly all of
 * them stay where they are however long the archive grows.
 * @param months of which anything is known, in order
 * @param shards of the search index, in order
 */
export function contentsOfPart(
  { index, count }: Part,
  months: readonly Period[],
  shards: readonly ShardDays[],
): PartContents {
  const ends = new Map(shards.map(({ from, to }) => [periodOf(from), periodOf(to)]));
  const own = new Set<Period>();
  let stretch = -1;
  /** The last month of the shards met so far. */
  let last = '';
  for (const month of months) {
    const end = ends.get(month);
    if (stretch < 0 || (end !== undefined && month > last)) stretch++;
    if (end !== undefined && end > last) last = end;
    if (stretch % count === index - 1) own.add(month);
  }
  return {
    holdsGroup: (group) => isOfMonth(group) && own.has(partsOf(group)[1]),
    holdsShard: ({ from }) => own.has(periodOf(from)),
  };
}

/**
 * Gives up what is there of months that belong to others now, should they ever come back to this part, and of no month at all. The
 * search index is left alone.
 * @returns the addresses of the files that go
 */
export function leaveToOthers({ holdsGroup }: PartContents, store: OutputStore): string[] {
  const groups = store.knownGroups().filter((group) => (viewOf(group) ? !holdsGroup(group) : !isOfSearchShard(group)));
  for (const group of groups.filter(viewOf)) store.markDirty(group);
  return groups.flatMap((group) => store.ofGroup(group)).map(({ address }) => address);
}

/** Says of an output folder that it is a part, and what is in it. */
export const writePartList = (out: string, list: PartList): void =>
  writeFileSync(join(out, PART_FILE), JSON.stringify(list));

/** Says of an output folder that it is no part, or a part no longer. */
export const removePartList = (out: string): void => rmSync(join(out, PART_FILE), { force: true });

/**
 * What a part made.
 * @throws WrongArguments when the folder holds no part, or one of another version of the code
 */
export function readPartList(out: string, version: string): PartList {
  let list: PartList;
  try {
    list = JSON.parse(readFileSync(join(out, PART_FILE), 'utf8')) as PartList;
    if (!Array.isArray(list.outputs)) throw new Error('no list');
  } catch {
    throw new WrongArguments(`${out} is no part: a folder that "build --shard i/n --out DIR" has written is expected.`);
  }
  if (list.version !== version)
    throw new WrongArguments(`${out} was built by another version of the program. Build all parts with this one.`);
  return list;
}
