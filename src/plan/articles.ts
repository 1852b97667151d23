import type { Card, Queries } from '../catalog/queries.ts';
import type { Period } from '../model/period.ts';
import { dayOf } from '../model/period.ts';
import { outputKey, type PlannedOutput } from './planned-output.ts';

/** How many earlier articles of its category an article shows under "Xem thêm". */
export const RELATED = 10;

/**
 * The article pages of a month. Each shows its own article, the ten before it in its category, its neighbours in the day, the
 * category and the series, and the other parts of its series; withdrawn ones show a notice, and former addresses lead on.
 */
export function planArticles(period: Period, queries: Queries): PlannedOutput[] {
  const cards = queries.cardsOfPeriod(period);
  const contexts = new Map<string, CategoryContext>();
  const series = new Map<string, string>();
  const seriesKey = (slug: string): string => {
    let key = series.get(slug);
    if (key === undefined) {
      key = outputKey(...queries.cardsOfSeries(slug).map(({ card }) => card));
      series.set(slug, key);
    }
    return key;
  };
  const pages = cards.map((card, index): PlannedOutput => {
    const context = contexts.get(card.category) ?? contextOf(card, cards, queries);
    contexts.set(card.category, context);
    const next = context.following();
    const key = outputKey(
      card.card,
      card.own,
      ...context.window.map(({ card }) => card),
      next?.card,
      ...[cards[index - 1], cards[index + 1]].map((near) =>
        near && dayOf(near.at) === dayOf(card.at) ? near.card : '',
      ),
      card.series ? seriesKey(card.series) : '',
    );
    context.advance();
    return { address: card.address, key };
  });
  const notices = queries
    .withdrawnCardsOfPeriod(period)
    .map(({ address, card }): PlannedOutput => ({ address, key: outputKey('withdrawn', card) }));
  const former = queries
    .aliasesOfPeriod(period)
    .filter(({ from }) => from.endsWith('.html'))
    .map(({ from, to }): PlannedOutput => ({ address: from, key: outputKey('alias', to) }));
  return [...pages, ...notices, ...former];
}

/** A walk along one category's articles: the window of those before the current one, and the one after it. */
interface CategoryContext {
  window: Card[];
  following: () => Card | undefined;
  advance: () => void;
}

/** @param ofPeriod the cards of the month whose first of its category is `first` */
function contextOf(first: Card, ofPeriod: readonly Card[], queries: Queries): CategoryContext {
  const list = { kind: 'category', slug: first.category } as const;
  const before = queries.cardsBefore(list, first, RELATED).reverse();
  const from = ofPeriod.filter(({ category }) => category === first.category);
  const after = queries.cardsAfter(list, from.at(-1) ?? first, 1);
  const walk = [...before, ...from, ...after];
  let position = before.length;
  return {
    get window() {
      return walk.slice(Math.max(0, position - RELATED), position);
    },
    following: () => walk[position + 1],
    advance: () => {
      position++;
    },
  };
}
