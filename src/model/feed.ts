import { feedAddress, parseListFeedAddress } from './address.ts';
import type { List } from './list.ts';

/** RSS 2.0 is there for every feed; Atom 1.0 and JSON Feed 1.1 for the site and each category. */
export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** The formats that have archive documents (RFC 5005): JSON Feed knows none. */
export const ARCHIVED_FORMATS = ['rss', 'atom'] as const;
export type ArchivedFormat = (typeof ARCHIVED_FORMATS)[number];

export const FEED_MEDIA_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The formats of the site's feed (no list) or of a list's. */
export const formatsOf = (list?: List): readonly FeedFormat[] =>
  !list || list.kind === 'category' ? FEED_FORMATS : ['rss'];

/**
 * Whether the archive documents of a feed hold whole articles: only these few do, or each article would be stored once for every
 * tag and author.
 */
export const archivesWholeText = (format: ArchivedFormat, list?: List): boolean =>
  format === 'rss' && (!list || list.kind === 'category');

/** Where the feed of the site (no list) or of a list stands in a format. */
export function addressOfFeed(format: FeedFormat, list?: List): string {
  const rss = feedAddress(list);
  if (format === 'rss') return rss;
  if (format === 'atom') return rss.replace(/^\/rss/, '/atom');
  return list ? rss.replace(/^\/rss\/(.*)\.xml$/, '/feed/$1.json') : '/feed.json';
}

/** The format, and the list, of the feed that can stand at an address; undefined where none can. */
export function parseFeedAddress(address: string): { format: FeedFormat; list?: List } | undefined {
  for (const format of FEED_FORMATS) {
    if (address === addressOfFeed(format)) return { format };
    const list = parseListFeedAddress(
      address.replace(/^\/(\w+)\/(.*)\.(\w+)$/, format === 'json' ? '/rss/$2.xml' : '/rss/$2.$3'),
    );
    if (list && formatsOf(list).includes(format) && address === addressOfFeed(format, list)) return { format, list };
  }
  return undefined;
}

/** Where the list of all feeds for feed readers stands. */
export const opmlAddress = (): string => '/rss/opml.xml';
