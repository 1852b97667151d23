import type { Queries } from '../catalog/queries.ts';
import { listAddress, listPageAddress } from '../model/address.ts';
import type { LocalTime } from '../model/article.ts';
import { frontSize, fullPages, type List, PAGE_SIZE } from '../model/list.ts';
import { type Period, periodOf } from '../model/period.ts';
import { outputKey, type PlannedOutput } from './planned-output.ts';

/**
 * The pages of one list: a front page with the newest, and a numbered page for every thirty articles from the oldest on. A list
 * without articles has no pages, but a category always has its front.
 */
export function planList(list: List, queries: Queries): PlannedOutput[] {
  const cards = queries.cardDigestsOfList(list);
  if (cards.length === 0 && list.kind !== 'category') return [];
  const name = queries.list(list)?.name;
  const last = fullPages(cards.length);
  const numbered = Array.from({ length: last }, (_, index): PlannedOutput => {
    const n = index + 1;
    const shown = cards.slice(index * PAGE_SIZE, n * PAGE_SIZE);
    return {
      address: listPageAddress(list, n),
      key: outputKey(name, n === last ? 'newest' : 'older', ...shown.map(([, card]) => card)),
      period: periodOfNewest(shown),
    };
  });
  const newest = cards.slice(cards.length - frontSize(cards.length));
  const key = outputKey(name, cards.length, ...newest.map(([, card]) => card));
  return [{ address: listAddress(list), key, period: periodOfNewest(newest) }, ...numbered];
}

const periodOfNewest = (oldestFirst: readonly (readonly [at: LocalTime, card: string])[]): Period | undefined => {
  const newest = oldestFirst.at(-1);
  return newest && periodOf(newest[0]);
};
