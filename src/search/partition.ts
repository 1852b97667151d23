import { hash } from 'node:crypto';
import type { DayDigest } from '../catalog/day-digests.ts';
import { shardKey } from './files.ts';

/** One part of the index: the articles of consecutive days. */
export interface SearchShard {
  /** First and last day on which it has articles. */
  from: string;
  to: string;
  /** Articles. */
  count: number;
  /** See {@link shardKey}. */
  key: string;
}

/** No shard holds more articles, unless they are all of one day. */
export const LARGEST_SHARD = 30_000;
/** A shard of no more articles is not cut: it is built quickly and has few files, so every new article may change it. */
export const SMALLEST_SPLIT = 30;

const number = (day: string, from: number, to: number): number => Number(day.slice(from, to));
const year = (day: string): number => number(day, 0, 4);
const month = (day: string): number => number(day, 5, 7) - 1;

/** Ever finer ways to cut time, each within the one before. Shards have no other borders, so no article moves one. */
const BLOCKS: readonly ((day: string) => number)[] = [
  ...[64, 32, 16, 8, 4, 2, 1].map((years) => (day: string) => Math.floor(year(day) / years)),
  ...[6, 3, 1].map((months) => (day: string) => Math.floor(month(day) / months)),
  ...[16, 8, 4, 2, 1].map((days) => (day: string) => Math.floor((number(day, 8, 10) - 1) / days)),
];

/**
 * Cuts an archive into shards, oldest first. A block of time is one shard when it holds at most {@link LARGEST_SHARD} articles
 * and at least a quarter as many are newer. So the newest shard stays small, an article is built into few shards over the years,
 * and an article that is added or changed concerns one shard, unless it closes a block. The result depends on the articles alone,
 * not on earlier builds.
 * @param days every day with articles, in order
 * @param settings digests whatever else the shards' bytes depend on
 */
export function searchShards(days: readonly DayDigest[], settings: string): SearchShard[] {
  const blocks: (readonly DayDigest[])[] = [];
  let newer = countOf(days);

  const split = (block: readonly DayDigest[], level: number): void => {
    const cut = BLOCKS[level];
    for (const part of cut ? groups(block, cut) : [block]) {
      const count = countOf(part);
      const isClosed = count <= LARGEST_SHARD && newer - count >= count / 4;
      if (cut && level < BLOCKS.length - 1 && count > SMALLEST_SPLIT && !isClosed) {
        split(part, level + 1);
      } else {
        blocks.push(part);
        newer -= count;
      }
    }
  };
  split(days, 0);
  return joinSmall(blocks).map((block) => shardOf(block, settings));
}

const countOf = (days: readonly DayDigest[]): number => days.reduce((sum, { count }) => sum + count, 0);

/** Joins neighbouring blocks, from the oldest, as long as they are small together: a day with few articles is no shard. */
function joinSmall(blocks: readonly (readonly DayDigest[])[]): DayDigest[][] {
  const joined: DayDigest[][] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && countOf(last) + countOf(block) <= SMALLEST_SPLIT) last.push(...block);
    else joined.push([...block]);
  }
  return joined;
}

function shardOf(days: readonly DayDigest[], settings: string): SearchShard {
  const content = [settings, ...days.map(({ day, digest }) => `${day} ${digest}`)].join('\n');
  const from = days[0]?.day ?? '';
  return { from, to: days.at(-1)?.day ?? '', count: countOf(days), key: shardKey(from, hash('sha256', content)) };
}

/** Runs of neighbours of the same block; blocks come in order. */
function groups(days: readonly DayDigest[], blockOf: (day: string) => number): DayDigest[][] {
  const parts: DayDigest[][] = [];
  for (let start = 0; start < days.length; start += parts.at(-1)?.length ?? 1)
    parts.push(days.slice(start, endOfBlock(days, start, blockOf)));
  return parts;
}

/** Where the block of a day ends: halving finds it, since most blocks are long. */
function endOfBlock(days: readonly DayDigest[], start: number, blockOf: (day: string) => number): number {
  const blockAt = (index: number): number => blockOf(days[index]?.day ?? '');
  const block = blockAt(start);
  let [inside, outside] = [start, days.length];
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (blockAt(middle) === block) inside = middle;
    else outside = middle;
  }
  return outside;
}
