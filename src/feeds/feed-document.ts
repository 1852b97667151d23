import type { Archive } from '../catalog/archive.ts';
import { absoluteAddress, listAddress } from '../model/address.ts';
import type { Article, LocalTime } from '../model/article.ts';
import { type ArchivedFormat, addressOfFeed, archivesWholeText, type FeedFormat } from '../model/feed.ts';
import { type ArchivePart, archivePartAddress, lastPartBefore, newestArchivePart } from '../model/feed-archive.ts';
import type { List, ListKind } from '../model/list.ts';
import { monthName } from '../vietnamese/dates.ts';
import { type FeedItem, feedItem } from './feed-item.ts';
import { feedDescription, feedTitle } from './feed-title.ts';
import { feedTag } from './identity.ts';
import { fitLine } from './xml-text.ts';

/** One document of a feed, whatever its format: the feed that people subscribe to, or a document of its archive (RFC 5005). */
export interface FeedDocument {
  /** Permanent name of the whole feed. */
  id: string;
  title: string;
  description: string;
  /** Where this document stands. */
  self: string;
  /** The page of which this is the feed. */
  homePage: string;
  /** Newest first. */
  items: FeedItem[];
  /** Whether the items hold whole articles, or summaries only. */
  wholeText: boolean;
  /** When anything in it was last published or changed; absent where it is empty. */
  updated?: LocalTime;
  /** The archive document with the articles before these. */
  previous?: string;
  /** Of an archive document: the feed that people subscribe to. */
  current?: string;
}

/** The newest articles of the site (no list) or of a list. A list that is none of the archive's has no feed. */
export async function readFeed(archive: Archive, format: FeedFormat, list?: List): Promise<FeedDocument | undefined> {
  const { catalog, site } = archive;
  const size = site.feeds.items;
  const articles = list ? catalog.newestMembers(list, size) : catalog.newest(size);
  if (articles.length === 0 && list && !isCategory(archive, list)) return undefined;
  const older = format === 'json' ? undefined : newestArchivePart(list, catalog, size);
  return {
    ...headOf(archive, list, articles),
    self: absolute(archive, addressOfFeed(format, list)),
    previous: older && format !== 'json' ? absolute(archive, archivePartAddress(format, older, list)) : undefined,
    ...(await contentOf(archive, articles, true)),
  };
}

/** A document of the archive of the site's feed (no list) or of a list's; undefined where there is none. */
export async function readFeedArchive(
  archive: Archive,
  format: ArchivedFormat,
  at: ArchivePart,
  list?: List,
): Promise<FeedDocument | undefined> {
  const { catalog, site } = archive;
  const { period, part } = at;
  const size = site.feeds.items;
  const articles = catalog.articlesOfPeriod(list, period, (part - 1) * size, size).reverse();
  if (articles.length === 0) return undefined;
  const older = part > 1 ? { period, part: part - 1 } : lastPartBefore(list, period, catalog, size);
  const { title, ...head } = headOf(archive, list, articles);
  return {
    ...head,
    title: `${title} (lưu trữ ${monthName(period).toLowerCase()}, phần ${part})`,
    self: absolute(archive, archivePartAddress(format, at, list)),
    previous: older && absolute(archive, archivePartAddress(format, older, list)),
    current: absolute(archive, addressOfFeed(format, list)),
    ...(await contentOf(archive, articles, archivesWholeText(format, list))),
  };
}

const absolute = ({ site }: Archive, address: string): string => absoluteAddress(site, address);

const isCategory = ({ site }: Archive, list: List): boolean =>
  list.kind === 'category' && site.categories.some(({ slug }) => slug === list.slug);

/** What a document says of its feed; a list goes by the name that the newest of the document's own articles gives it. */
function headOf(archive: Archive, list: List | undefined, articles: readonly Article[]) {
  const { site } = archive;
  const name = list && nameOf(archive, list, articles[0]);
  return {
    id: feedTag(site, list),
    title: fitLine(feedTitle(site, list, name)),
    description: fitLine(feedDescription(site, list, name)),
    homePage: absolute(archive, list ? listAddress(list) : '/'),
  };
}

function nameOf({ site }: Archive, { kind, slug }: List, article: Article | undefined): string {
  const names: Record<ListKind, readonly { slug: string; name: string }[]> = {
    category: site.categories,
    author: article?.authors ?? [],
    tag: article?.tags ?? [],
    series: article?.series ? [article.series] : [],
  };
  return names[kind].find((named) => named.slug === slug)?.name ?? slug;
}

async function contentOf(
  archive: Archive,
  articles: readonly Article[],
  wholeText: boolean,
): Promise<Pick<FeedDocument, 'items' | 'wholeText' | 'updated'>> {
  const items = await Promise.all(articles.map((article) => feedItem(archive, article)));
  const changes = items.map(({ published, updated }) => updated ?? published);
  return { items, wholeText, updated: changes.sort().at(-1) };
}
