import { noticesAddress, noticesFeedAddress, pastNoticesAddress } from '../model/address.ts';
import type { LocalTime, Notice } from '../model/article.ts';
import { yearOf } from '../model/period.ts';
import type { Output, Reader, Source, View } from './view.ts';
import { wholeSite } from './whole-site.ts';

/** Notices in the feed. */
const NEWEST = 50;

/** The notices that are in force, the newest first. */
export const noticesInForce = ({ now, catalog }: Source): Notice[] =>
  catalog.noticesUntil(now).filter(({ until }) => now < until);

const isOver =
  (now: LocalTime) =>
  ({ until }: Notice): boolean =>
    until <= now;

/** The years in which notices that are over began, the newest first. */
const pastYears = ({ now, catalog }: Source): string[] => [
  ...new Set(
    catalog
      .noticesUntil(now)
      .filter(isOver(now))
      .map(({ from }) => yearOf(from)),
  ),
];

/** The page of all notices in force, and the years of those that are over. */
export const notices = wholeSite('notices', noticesAddress(), (source) => ({
  notices: noticesInForce(source),
  years: pastYears(source),
}));

interface PastNoticesOutput extends Output {
  year: string;
}

const outputs = (_: string, source: Source): PastNoticesOutput[] =>
  pastYears(source).map((year) => ({ address: pastNoticesAddress(year), year }));

/** The page of a year's notices that are over. */
export const pastNotices = {
  name: 'past-notices',
  isOfSite: true,
  keys: () => [''],
  touched: () => [],
  outputs,
  find: (asked: string, source: Source): PastNoticesOutput | undefined =>
    outputs('', source).find(({ address }) => address === asked),
  read: <A>({ now, catalog }: Reader<A>, { year }: PastNoticesOutput) => ({
    year,
    notices: catalog.noticesUntil(now).filter((notice) => isOver(now)(notice) && yearOf(notice.from) === year),
  }),
} satisfies View<PastNoticesOutput>;

/** The feed of notices. */
export const noticesFeed = wholeSite('notices-feed', noticesFeedAddress(), ({ now, catalog }) => ({
  notices: catalog.noticesUntil(now).slice(0, NEWEST),
}));
