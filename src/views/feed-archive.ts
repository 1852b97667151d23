import type { Change } from '../catalog/sync.ts';
import { ARCHIVED_FORMATS, type ArchivedFormat, archivesWholeText, formatsOf } from '../model/feed.ts';
import {
  type ArchivePart,
  archivePartAddress,
  lastPart,
  lastPartBefore,
  newestArchivePart,
  parseArchivePartAddress,
} from '../model/feed-archive.ts';
import type { List } from '../model/list.ts';
import { type Period, periodOf } from '../model/period.ts';
import { listsOf } from './list.ts';
import type { Output, Reader, Source, View } from './view.ts';

interface FeedArchiveOutput extends Output, ArchivePart {
  format: ArchivedFormat;
  /** Absent for the feed of the site. */
  list?: List;
}

/**
 * The archive documents of feeds, in groups of a month. A document exists as soon as one of its articles has left its feed. It is
 * complete then, and changes again only if an article of its own month changes: a part that is not full is the last of its month
 * and holds fewer articles than the feed, so while its month is the newest the whole part is still in the feed.
 */
export const feedArchive = {
  name: 'feed-archive',
  isByMonth: true,
  keys: ({ catalog }: Source): Period[] => catalog.allPeriods(),
  touched,
  outputs: (period: Period, source: Source): FeedArchiveOutput[] => {
    const lists = source.catalog.listsOfPeriod(period).map(({ kind, slug }): List => ({ kind, slug }));
    return [undefined, ...lists].flatMap((list) => {
      const parts = Array.from({ length: partsOf(list, period, source) }, (_, index) => index + 1);
      return ARCHIVED_FORMATS.filter((format) => formatsOf(list).includes(format)).flatMap((format) =>
        parts.map((part) => ({
          address: archivePartAddress(format, { period, part }, list),
          format,
          list,
          period,
          part,
        })),
      );
    });
  },
  find: (address: string, source: Source): FeedArchiveOutput | undefined => {
    const found = parseArchivePartAddress(address);
    return found && found.part <= partsOf(found.list, found.period, source) ? { address, ...found } : undefined;
  },
  read: <A>({ site, catalog, articles }: Reader<A>, { format, list, period, part }: FeedArchiveOutput) => {
    const size = site.feeds.items;
    const wholeText = archivesWholeText(format, list);
    const extent = wholeText ? 'whole' : 'teaser';
    return {
      format,
      list,
      period,
      part,
      wholeText,
      articles: articles.ofFeedMonth(list, period, (part - 1) * size, size, extent).reverse(),
      older: part > 1 ? { period, part: part - 1 } : lastPartBefore(list, period, catalog, size),
    };
  },
} satisfies View<FeedArchiveOutput>;

/** How many archive documents a feed has of a month. */
function partsOf(list: List | undefined, period: Period, { site, catalog }: Source): number {
  const size = site.feeds.items;
  const left = catalog.atRank(list, size);
  if (!left || periodOf(left.at) < period) return 0;
  if (periodOf(left.at) === period) return newestArchivePart(list, catalog, size)?.part ?? 0;
  return lastPart(catalog.countOfPeriod(list, period), size);
}

/**
 * The months of the archive documents that changes can touch, for the site and each list that gained or lost an article: the
 * article's own month; the next one, whose first document links to the last of the month before; and the months of articles that
 * left the feed or came back to it. A change moves that border by one article at most, or by two where an article moves.
 */
function touched(changes: readonly Change[], { site, catalog }: Source): Period[] {
  const size = site.feeds.items;
  const feeds = new Map<string, { list: List | undefined; periods: Set<Period>; moves: number }>();
  for (const article of changes.flatMap(({ before, after }) => [before, after])) {
    if (!article) continue;
    for (const list of [undefined, ...listsOf(article)]) {
      const name = list ? `${list.kind}/${list.slug}` : '';
      const entry = feeds.get(name) ?? { list, periods: new Set(), moves: 0 };
      entry.periods.add(periodOf(article.at));
      entry.moves++;
      feeds.set(name, entry);
    }
  }
  const periods = [...feeds.values()].flatMap(({ list, periods, moves }) => [
    ...periods,
    ...[...periods].map((period) => catalog.periodAfter(list, period)).filter((period) => period !== undefined),
    ...catalog.periodsOfRanks(list, Math.max(0, size - moves), size + moves),
  ]);
  return [...new Set(periods)];
}
