import type { Surroundings } from '../catalog/archive.ts';
import { absoluteAddress, listAddress } from '../model/address.ts';
import type { Article, LocalTime } from '../model/article.ts';
import { addressOfFeed } from '../model/feed.ts';
import { archivePartAddress } from '../model/feed-archive.ts';
import type { List, ListKind } from '../model/list.ts';
import { monthName } from '../vietnamese/dates.ts';
import type { feed } from '../views/feed.ts';
import type { feedArchive } from '../views/feed-archive.ts';
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

export type FeedValue = ReturnType<typeof feed.read<Article>>;
export type FeedArchiveValue = ReturnType<typeof feedArchive.read<Article>>;

/** The feed that people subscribe to. */
export async function feedDocument(archive: Surroundings, value: FeedValue): Promise<FeedDocument> {
  const { format, list, articles, older } = value;
  return {
    ...headOf(archive, list, articles),
    self: absolute(archive, addressOfFeed(format, list)),
    previous: older && format !== 'json' ? absolute(archive, archivePartAddress(format, older, list)) : undefined,
    ...(await contentOf(archive, articles, true)),
  };
}

/** A document of a feed's archive. */
export async function archiveDocument(archive: Surroundings, value: FeedArchiveValue): Promise<FeedDocument> {
  const { format, list, period, part, articles, older, wholeText } = value;
  const { title, ...head } = headOf(archive, list, articles);
  return {
    ...head,
    title: `${title} (lưu trữ ${monthName(period).toLowerCase()}, phần ${part})`,
    self: absolute(archive, archivePartAddress(format, { period, part }, list)),
    previous: older && absolute(archive, archivePartAddress(format, older, list)),
    current: absolute(archive, addressOfFeed(format, list)),
    ...(await contentOf(archive, articles, wholeText)),
  };
}

const absolute = ({ site }: Surroundings, address: string): string => absoluteAddress(site, address);

/** What a document says of its feed; a list goes by the name that the newest of the document's own articles gives it. */
function headOf(archive: Surroundings, list: List | undefined, articles: readonly Article[]) {
  const { site } = archive;
  const name = list && nameOf(archive, list, articles[0]);
  return {
    id: feedTag(site, list),
    title: fitLine(feedTitle(site, list, name)),
    description: fitLine(feedDescription(site, list, name)),
    homePage: absolute(archive, list ? listAddress(list) : '/'),
  };
}

function nameOf({ site }: Surroundings, { kind, slug }: List, article: Article | undefined): string {
  const names: Record<ListKind, readonly { slug: string; name: string }[]> = {
    category: site.categories,
    author: article?.authors ?? [],
    tag: article?.tags ?? [],
    series: article?.series ? [article.series] : [],
  };
  return names[kind].find((named) => named.slug === slug)?.name ?? slug;
}

async function contentOf(
  archive: Surroundings,
  articles: readonly Article[],
  wholeText: boolean,
): Promise<Pick<FeedDocument, 'items' | 'wholeText' | 'updated'>> {
  const items = await Promise.all(articles.map((article) => feedItem(archive, article)));
  const changes = items.map(({ published, updated }) => updated ?? published);
  return { items, wholeText, updated: changes.sort().at(-1) };
}
