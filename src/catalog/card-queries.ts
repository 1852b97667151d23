import type { ArticleKind, LocalTime } from '../model/article.ts';
import type { List } from '../model/list.ts';
import { CARD, CARD_OF_A, type Card } from './card.ts';
import type { Statements } from './statements.ts';

const MEMBERS = 'FROM memberships m JOIN articles a ON a.path = m.path WHERE m.kind = ? AND m.slug = ? AND m.live = 1';
/** Live articles of a kind other than the ordinary one, by kind and number: the newest first. */
export const OF_KIND =
  "FROM articles WHERE live = 1 AND kind <> 'article' AND kind = ? ORDER BY at DESC, path DESC LIMIT ?";

/** The cards of articles, from which keys are made. */
export function createCardQueries({ rows, tuples, once }: Statements) {
  const ofList = (list: List): [string, string] => [list.kind, list.slug];
  return {
    cardsOfPeriod: (prefix: string): readonly Card[] =>
      once(
        `cards/${prefix}`,
        () =>
          rows<Card>(
            `SELECT ${CARD} FROM articles WHERE live = 1 AND at >= ? AND at < ? ORDER BY at, path`,
            prefix,
            `${prefix}~`,
          ),
        ({ length }) => length,
      ),
    newestCardsOfKind: (kind: Exclude<ArticleKind, 'article'>, limit: number) =>
      rows<Card>(`SELECT ${CARD} ${OF_KIND}`, kind, limit),
    newestCards: (limit: number) =>
      rows<Card>(`SELECT ${CARD} FROM articles WHERE live = 1 ORDER BY at DESC, path DESC LIMIT ?`, limit),
    cardsSince: (at: string) =>
      rows<Card>(`SELECT ${CARD} FROM articles WHERE live = 1 AND at >= ? ORDER BY at, path`, at),
    cardsOfDayOfYear: (monthDay: string) =>
      rows<Pick<Card, 'card'>>(
        'SELECT card FROM articles WHERE live = 1 AND substr(at, 6, 5) = ? ORDER BY at, path',
        monthDay,
      ),
    correctedCards: () =>
      rows<Card>(
        `SELECT ${CARD_OF_A} FROM corrected c CROSS JOIN articles a ON a.path = c.path WHERE live = 1 ORDER BY at, a.path`,
      ),
    withdrawnCardsOfPeriod: (prefix: string) =>
      rows<Card>(
        `SELECT ${CARD} FROM articles WHERE live = 0 AND state = 'withdrawn' AND at >= ? AND at < ? ORDER BY at, path`,
        prefix,
        `${prefix}~`,
      ),
    /** The times of a list's articles and the digests of their cards, oldest first. */
    cardDigestsOfList: (list: List) =>
      tuples<[at: LocalTime, card: string]>(
        'SELECT at, card FROM memberships WHERE kind = ? AND slug = ? AND live = 1 ORDER BY at, path',
        ...ofList(list),
      ),
    newestCardsOfList: (list: List, limit: number) =>
      rows<Card>(`SELECT ${CARD_OF_A} ${MEMBERS} ORDER BY m.at DESC, m.path DESC LIMIT ?`, ...ofList(list), limit),
    /** Up to `limit` members before an article, newest first. */
    cardsBefore: (list: List, of: Pick<Card, 'at' | 'path'>, limit: number) =>
      rows<Card>(
        `SELECT ${CARD_OF_A} ${MEMBERS} AND (m.at, m.path) < (?, ?) ORDER BY m.at DESC, m.path DESC LIMIT ?`,
        ...ofList(list),
        of.at,
        of.path,
        limit,
      ),
    /** Up to `limit` members after an article, oldest first. */
    cardsAfter: (list: List, of: Pick<Card, 'at' | 'path'>, limit: number) =>
      rows<Card>(
        `SELECT ${CARD_OF_A} ${MEMBERS} AND (m.at, m.path) > (?, ?) ORDER BY m.at, m.path LIMIT ?`,
        ...ofList(list),
        of.at,
        of.path,
        limit,
      ),
    /** The cards of a series' parts, in the order of their numbers. */
    cardsOfSeries: (slug: string) =>
      rows<Card>(`SELECT ${CARD_OF_A} ${MEMBERS} ORDER BY m.part, m.at, m.path`, 'series', slug),
  };
}
