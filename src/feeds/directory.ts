import { listAddress } from '../model/address.ts';
import { addressOfFeed, type FeedFormat, formatsOf } from '../model/feed.ts';
import type { List, ListKind } from '../model/list.ts';
import type { Site } from '../model/site.ts';
import { compareVietnamese } from '../vietnamese/collation.ts';
import type { NamesOfLists } from '../views/single.ts';
import { feedLabel } from './feed-title.ts';

/** A feed that people can subscribe to. */
export interface FeedEntry {
  /** Under which it stands in a list of its kind: "Lê Văn Hòa". */
  name: string;
  /** Under which it stands alone: "Bài của Lê Văn Hòa". */
  label: string;
  /** The page of which it is the feed, from the root of the site. */
  page: string;
  /** Its addresses by format, from the root of the site. */
  addresses: Partial<Record<FeedFormat, string>> & { rss: string };
}

/** All feeds but the site's: categories in the order of the menu, the others by name. */
export function feedDirectory(site: Pick<Site, 'categories'>, names: NamesOfLists): Record<ListKind, FeedEntry[]> {
  const named = (kind: Exclude<ListKind, 'category'>): FeedEntry[] =>
    names[kind]
      .toSorted((a, b) => compareVietnamese(a.name, b.name) || (a.slug < b.slug ? -1 : 1))
      .map(({ slug, name }) => entryOf({ kind, slug }, name));
  return {
    category: site.categories.map(({ slug, name }) => entryOf({ kind: 'category', slug }, name)),
    author: named('author'),
    tag: named('tag'),
    series: named('series'),
  };
}

const entryOf = (list: List, name: string): FeedEntry => ({
  name,
  label: feedLabel(list, name),
  page: listAddress(list),
  addresses: addressesOf(list),
});

/** The addresses of the site's feed (no list) or of a list's, by format. */
export const addressesOf = (list?: List): FeedEntry['addresses'] => ({
  rss: addressOfFeed('rss', list),
  ...Object.fromEntries(formatsOf(list).map((format) => [format, addressOfFeed(format, list)])),
});
