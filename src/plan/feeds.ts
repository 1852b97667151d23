import type { Card, Queries } from '../catalog/queries.ts';
import type { Change } from '../catalog/sync.ts';
import { feedsPageAddress } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import { ARCHIVED_FORMATS, addressOfFeed, formatsOf, opmlAddress } from '../model/feed.ts';
import {
  type ArchivePart,
  archivePartAddress,
  lastPart,
  lastPartBefore,
  newestArchivePart,
} from '../model/feed-archive.ts';
import type { List, ListKind } from '../model/list.ts';
import { type Period, periodOf } from '../model/period.ts';
import { type Group, groupOf } from './group.ts';
import { outputKey, type PlannedOutput } from './planned-output.ts';

const keyOf = (cards: readonly Card[]): string => outputKey(...cards.flatMap(({ card, own }) => [card, own]));
const nameOf = (part: ArchivePart | undefined): string => (part ? `${part.period}-${part.part}` : '');

/**
 * The feed of the site (no list) or of a list in each of its formats: the newest `size` articles and a link to the newest archive
 * document. A list without articles has none, but a category always has its feed.
 */
export function planFeed(list: List | undefined, queries: Queries, size: number): PlannedOutput[] {
  const cards = list ? queries.newestCardsOfList(list, size) : queries.newestCards(size);
  if (cards.length === 0 && list && list.kind !== 'category') return [];
  const key = outputKey(keyOf(cards), nameOf(newestArchivePart(list, queries, size)));
  const period = cards[0] && periodOf(cards[0].at);
  return formatsOf(list).map((format) => ({ address: addressOfFeed(format, list), key, period }));
}

/**
 * The archive documents of all feeds that hold articles of a month. A document exists as soon as one of its articles has left
 * its feed, and is complete then: it never changes again, unless an article of its own month does. That holds because a part
 * that is not full is the month's last and, holding fewer than the feed, still wholly in the feed while the month is the newest.
 */
export function planFeedArchives(period: Period, queries: Queries, size: number): PlannedOutput[] {
  const ofSite = queries.cardsOfPeriod(period);
  const site = planArchive(undefined, ofSite, period, queries, size);
  const byPath = new Map(ofSite.map((card) => [card.path, card]));
  const byList = new Map<string, { list: List; cards: Card[] }>();
  for (const { kind, slug, path } of queries.listsOfPeriod(period)) {
    const name = `${kind}/${slug}`;
    const entry = byList.get(name) ?? { list: { kind, slug }, cards: [] };
    const card = byPath.get(path);
    if (card) entry.cards.push(card);
    byList.set(name, entry);
  }
  return [
    ...site,
    ...[...byList.values()].flatMap(({ list, cards }) => planArchive(list, cards, period, queries, size)),
  ];
}

function planArchive(
  list: List | undefined,
  cards: readonly Card[],
  period: Period,
  queries: Queries,
  size: number,
): PlannedOutput[] {
  const newest = queries.atRank(list, size);
  if (!newest) return [];
  const outputs: PlannedOutput[] = [];
  for (let part = 1; part <= lastPart(cards.length, size); part++) {
    const shown = cards.slice((part - 1) * size, part * size);
    const [oldest] = shown;
    if (!oldest || isAfter(oldest, newest)) break;
    const previous = part === 1 ? lastPartBefore(list, period, queries, size) : { period, part: part - 1 };
    const key = outputKey(keyOf(shown), nameOf(previous));
    for (const format of ARCHIVED_FORMATS) {
      if (formatsOf(list).includes(format))
        outputs.push({ address: archivePartAddress(format, { period, part }, list), key });
    }
  }
  return outputs;
}

type Moment = Pick<Article, 'at' | 'path'>;
const isAfter = (a: Moment, b: Moment): boolean => a.at > b.at || (a.at === b.at && a.path > b.path);

/** A digest of the authors, tags and series that there are, with their names. */
export const digestOfLists = (queries: Queries): string =>
  outputKey(
    ...LISTED_KINDS.flatMap((kind) => [kind, ...queries.namesOf(kind).map(({ slug, name }) => `${slug} ${name}`)]),
  );

const LISTED_KINDS = ['author', 'tag', 'series'] as const;

/** The overviews of all feeds, for people and for feed readers. `lists` digests the authors, tags and series that there are. */
export const planFeedOverviews = (lists: string): PlannedOutput[] => [
  { address: feedsPageAddress(), key: lists },
  { address: opmlAddress(), key: lists },
];

/**
 * The groups of archive documents that changes can touch, for the site and each list that gained or lost an article: those of
 * the article's month; of the next month, whose first document links to the last of the one before; and of the months that
 * articles which left the feed, or came back to it, belong to. Each change moves that border by one article at most, or by
 * two where an article moves. `queries` answer as of after all changes.
 */
export function affectedFeedGroups(changes: readonly Change[], queries: Queries, size: number): Group[] {
  const touched = new Map<string, { list: List | undefined; periods: Set<Period>; moves: number }>();
  for (const article of changes.flatMap(({ before, after }) => [before, after])) {
    if (!article) continue;
    for (const list of [undefined, ...listsOf(article)]) {
      const name = list ? `${list.kind}/${list.slug}` : '';
      const entry = touched.get(name) ?? { list, periods: new Set(), moves: 0 };
      entry.periods.add(periodOf(article.at));
      entry.moves++;
      touched.set(name, entry);
    }
  }
  const periods = [...touched.values()].flatMap(({ list, periods, moves }) => [
    ...periods,
    ...[...periods].map((period) => queries.periodAfter(list, period)).filter((period) => period !== undefined),
    ...queries.periodsOfRanks(list, Math.max(0, size - moves), size + moves),
  ]);
  return [...new Set(periods)].map((period) => groupOf('feed', period));
}

function listsOf({ category, authors, tags, series }: Article): List[] {
  const lists = (kind: ListKind, slugs: readonly { slug: string }[]): List[] =>
    slugs.map(({ slug }) => ({ kind, slug }));
  return [
    { kind: 'category', slug: category },
    ...lists('author', authors),
    ...lists('tag', tags),
    ...lists('series', series ? [series] : []),
  ];
}
