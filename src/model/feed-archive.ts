import type { LocalTime } from './article.ts';
import { ARCHIVED_FORMATS, type ArchivedFormat, addressOfFeed, parseFeedAddress } from './feed.ts';
import type { List } from './list.ts';
import { type Period, periodOf } from './period.ts';

/**
 * One archive document of a feed: a part of a month. Parts are numbered from the oldest article, counted from 1, and every part
 * but a month's last holds as many articles as the feed itself.
 */
export interface ArchivePart {
  period: Period;
  part: number;
}

/**
 * Where an archive document of a feed stands: `/rss/luu-tru/2022-04-1.xml` for the site, `/rss/thoi-su/2022-04-1.xml` for a
 * category.
 */
export function archivePartAddress(format: ArchivedFormat, { period, part }: ArchivePart, list?: List): string {
  const folder = list ? addressOfFeed(format, list).replace(/\.xml$/, '') : `/${format}/luu-tru`;
  return `${folder}/${period}-${part}.xml`;
}

/** The archive document that can stand at an address; undefined where none can. */
export function parseArchivePartAddress(
  address: string,
): (ArchivePart & { format: ArchivedFormat; list?: List }) | undefined {
  const [, folder = '', period = '', number] = /^(.+)\/(\d{4}-\d{2})-([1-9]\d*)\.xml$/.exec(address) ?? [];
  const part = { period, part: Number(number) };
  if (number === undefined) return undefined;
  const format = ARCHIVED_FORMATS.find((format) => folder.startsWith(`/${format}/`));
  if (!format) return undefined;
  if (address === archivePartAddress(format, part)) return { ...part, format };
  const list = parseFeedAddress(`${folder}.xml`)?.list;
  return list && { ...part, format, list };
}

/** The number of the last part of a month with `count` articles; `size` is what one part holds. */
export const lastPart = (count: number, size: number): number => Math.ceil(count / size);

/**
 * What the layout of an archive follows from: a feed's articles counted by month and from the newest. No list means the whole
 * site.
 */
export interface Ranks {
  atRank: (list: List | undefined, rank: number) => { at: LocalTime; path: string } | undefined;
  periodBefore: (list: List | undefined, period: Period) => Period | undefined;
  countOfPeriod: (list: List | undefined, period: Period) => number;
  countOfPeriodBefore: (list: List | undefined, period: Period, of: { at: LocalTime; path: string }) => number;
}

/**
 * The newest archive document of a feed, which holds the newest article that the feed itself does not; none where it holds all.
 */
export function newestArchivePart(list: List | undefined, ranks: Ranks, size: number): ArchivePart | undefined {
  const newest = ranks.atRank(list, size);
  if (!newest) return undefined;
  const period = periodOf(newest.at);
  const older = ranks.countOfPeriodBefore(list, period, newest);
  return { period, part: Math.floor(older / size) + 1 };
}

/** The last archive document of the month before a month: the one that the month's first document comes after. */
export function lastPartBefore(
  list: List | undefined,
  period: Period,
  ranks: Ranks,
  size: number,
): ArchivePart | undefined {
  const before = ranks.periodBefore(list, period);
  return before === undefined ? undefined : { period: before, part: lastPart(ranks.countOfPeriod(list, before), size) };
}
