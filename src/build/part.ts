import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Group, isOfPeriod, partsOf } from '../plan/group.ts';
import type { Part } from './arguments.ts';
import { WrongArguments } from './failures.ts';

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

/**
 * Whether a group is built by one part of several. Months are dealt out in turn, so that a month stays with its part however long the
 * archive grows; what belongs to no month is left to the joining.
 */
export function isInPart(group: Group, { index, count }: Part): boolean {
  if (!isOfPeriod(group)) return false;
  const [, period] = partsOf(group);
  const months = Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7));
  return months % count === index - 1;
}

export const writePartList = (out: string, list: PartList): void =>
  writeFileSync(join(out, PART_FILE), JSON.stringify(list));

/**
 * What a part made.
 * @throws WrongArguments when the folder holds no part, or one of another version of the code
 */
export function readPartList(out: string, version: string): PartList {
  let list: PartList;
  try {
    list = JSON.parse(readFileSync(join(out, PART_FILE), 'utf8')) as PartList;
  } catch {
    throw new WrongArguments(`${out} is no part: a folder that "build --shard i/n --out DIR" has written is expected.`);
  }
  if (list.version !== version)
    throw new WrongArguments(`${out} was built by another version of the program. Build all parts with this one.`);
  return list;
}
