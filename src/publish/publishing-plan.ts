import { type Difference, pieceOf, REDIRECTIONS } from '../output/published-files.ts';
import { article } from '../views/article.ts';
import { formerAddress } from '../views/former-address.ts';
import { partsOf } from '../views/group.ts';
import { withdrawn } from '../views/withdrawn.ts';
import { isFresh, isPart } from './file-roles.ts';
import type { Owed } from './target-state.ts';

/** What a run will do, in its order. Pure: from what differs, and what an earlier run left standing. */
export interface PublishingPlan {
  /** Uploads in steps, each to be ended before the next one begins. */
  steps: Difference[][];
  /** Addresses to be deleted once the state is written: pages that are gone, and parts that went a day ago or longer. */
  remove: string[];
  /** Parts that stay for the pages that a CDN or a browser may hold, and since when. */
  left: [address: string, since: string][];
  /** Addresses of readers' pages and feeds that lead nowhere afterwards. */
  lost: string[];
  owed: Owed;
}

/** How long a part of pages stays after the last page that needs it has gone, in milliseconds. */
const STAY = 24 * 60 * 60 * 1000;

/**
 * The order of uploads: first new files, since nothing leads to them yet; then changed files: parts of pages before pages,
 * articles before the lists and feeds that name them; last of all the files that are always fresh.
 *
 * @param left what earlier runs left standing
 * @param redirections addresses that lead on to another one
 * @param owed what earlier runs could not tell
 */
export function planPublishing(
  differences: readonly Difference[],
  left: readonly [string, string][],
  redirections: ReadonlyMap<string, string>,
  owed: Owed,
  now: Date,
): PublishingPlan {
  const uploads = differences.filter(({ group }) => group !== undefined);
  const gone = differences.filter(({ group }) => group === undefined);
  const pages = gone.filter((file) => !isPartOfPages(file)).map(toAddress);
  const wanted = new Set(uploads.map(({ address }) => address));
  const standing = left.filter(([address]) => !wanted.has(address));
  // A time that is still to come was noted by a clock that was wrong.
  const isDue = (since: string): boolean => Math.abs(now.getTime() - Date.parse(since)) >= STAY;
  const lost = pages.filter((address) => !redirections.has(address));
  const touched = [...uploads, ...gone].map(toAddress);
  return {
    steps: [0, 1, 2, 3, 4]
      .map((step) => uploads.filter((upload) => stepOf(upload) === step))
      .filter((step) => step.length > 0),
    remove: [...pages, ...standing.filter(([, since]) => isDue(since)).map(([address]) => address)],
    left: [
      ...standing.filter(([, since]) => !isDue(since)),
      ...gone.filter(isPartOfPages).map(({ address }): [string, string] => [address, now.toISOString()]),
    ],
    lost,
    owed: {
      purge: merged(owed.purge, uploads.filter((file) => !file.isNew || !isPartOfPages(file)).map(toAddress), pages),
      hub: merged(owed.hub, touched.filter(isLiveFeed)),
      indexNow: merged(owed.indexNow, touched.filter(isIndexed)),
    },
  };
}

/** The views whose outputs stand at addresses of articles. */
const OF_ARTICLES: ReadonlySet<string> = new Set([article, withdrawn, formerAddress].map(({ name }) => name));

const toAddress = ({ address }: Difference): string => address;

/** Whether a file is a part of pages. A former address never is, although it may end like one. */
const isPartOfPages = ({ address, piece }: Difference): boolean => piece !== pieceOf(REDIRECTIONS) && isPart(address);

function stepOf(file: Difference): number {
  const { address, group, isNew } = file;
  if (isNew) return 0;
  if (isPartOfPages(file)) return 1;
  if (isFresh(address)) return 4;
  return group !== undefined && OF_ARTICLES.has(partsOf(group)[0]) ? 2 : 3;
}

/** Whether an address is that of a feed that readers ask for again and again: no document of a feed's archive. */
const isLiveFeed = (address: string): boolean =>
  /^\/(?:(?:rss|atom)(?:\/.+)?\.xml|feed(?:\/.+)?\.json)$/.test(address) && !/\/luu-tru\/|\/opml\.xml$/.test(address);

/** Whether an address is that of a page that search engines may show. */
const isIndexed = (address: string): boolean =>
  (address === '/' || address.endsWith('.html')) && !NOT_INDEXED.has(address);
const NOT_INDEXED = new Set(['/404.html', '/ngoai-tuyen.html', '/moi-nhat.html', '/doc-sau.html', '/tim-kiem.html']);

const merged = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();
