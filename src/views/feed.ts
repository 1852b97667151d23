import type { Article } from '../model/article.ts';
import { addressOfFeed, type FeedFormat, formatsOf, parseFeedAddress } from '../model/feed.ts';
import { newestArchivePart } from '../model/feed-archive.ts';
import { LIST_KINDS, type List, type ListKind } from '../model/list.ts';
import { periodOf } from '../model/period.ts';
import { listsOf } from './list.ts';
import { type Output, ofArticles, type Reader, type Source, type View } from './view.ts';

interface FeedOutput extends Output {
  format: FeedFormat;
  /** Absent for the feed of the site. */
  list?: List;
}

/**
 * The feeds of the site, of a category, an author, a tag or a series, in each of their formats: the newest articles, and a link
 * to the newest archive document. A list without articles has none, but a category of site.yml always has its feed.
 */
export const feed = {
  name: 'feed',
  isOfSite: true,
  keys: ({ site, catalog }: Source): string[] => [
    '',
    ...LIST_KINDS.flatMap((kind) => {
      const slugs = kind === 'category' ? site.categories.map(({ slug }) => slug) : catalog.slugsOf(kind);
      return slugs.map((slug) => `${kind}/${slug}`);
    }),
  ],
  touched: (changes): string[] =>
    ofArticles(changes, (article: Article) => listsOf(article).map(({ kind, slug }) => `${kind}/${slug}`)),
  outputs: (key: string, source: Source): FeedOutput[] => {
    const list = listOfFeeds(key);
    if (!exists(source, list)) return [];
    return formatsOf(list).map((format) => ({ address: addressOfFeed(format, list), format, list }));
  },
  find: (address: string, source: Source): FeedOutput | undefined => {
    const found = parseFeedAddress(address);
    return found && exists(source, found.list) ? { address, ...found } : undefined;
  },
  read: <A>({ site, catalog, articles }: Reader<A>, { format, list }: FeedOutput) => {
    const size = site.feeds.items;
    return {
      format,
      list,
      articles: list ? articles.newestMembers(list, size, 'whole') : articles.newest(size, 'whole'),
      older: format === 'json' ? undefined : newestArchivePart(list, catalog, size),
    };
  },
  monthOf: ({ list }, { catalog }) => {
    const newest = catalog.atRank(list, 0);
    return newest && periodOf(newest.at);
  },
} satisfies View<FeedOutput>;

/** The list of a group of feeds by the group's key; undefined for the feeds of the site. */
export function listOfFeeds(key: string): List | undefined {
  const [kind = '', slug = ''] = key.split('/');
  return key === '' ? undefined : { kind: kind as ListKind, slug };
}

const exists = ({ site, catalog }: Source, list: List | undefined): boolean =>
  list === undefined ||
  (list.kind === 'category'
    ? site.categories.some(({ slug }) => slug === list.slug)
    : catalog.list(list) !== undefined);
