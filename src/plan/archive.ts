import type { Card, Queries } from '../catalog/queries.ts';
import { dayAddress, dayOfYearAddress, monthAddress, yearAddress } from '../model/address.ts';
import { dayOf, type Period } from '../model/period.ts';
import { outputKey, type PlannedOutput } from './planned-output.ts';

const keyOfCards = (cards: readonly Pick<Card, 'card'>[]): string => outputKey(...cards.map(({ card }) => card));

/** The page of a month, and those of its days that have articles. The month shows how many each day has; a day shows all of its articles and links to the days around it. */
export function planMonth(period: Period, queries: Queries): PlannedOutput[] {
  const cards = queries.cardsOfPeriod(period);
  if (cards.length === 0) return [];
  const days = new Map<string, Card[]>();
  for (const card of cards) {
    const day = dayOf(card.at);
    days.set(day, [...(days.get(day) ?? []), card]);
  }
  const dayPages = [...days].map(([day, shown]): PlannedOutput => {
    return { address: dayAddress(day), key: outputKey(keyOfCards(shown), ...queries.daysAround(day)) };
  });
  return [
    { address: monthAddress(period), key: outputKey(keyOfCards(cards), ...queries.monthsAround(period)) },
    ...dayPages,
  ];
}

/** The page of a year: how many articles each day has. */
export function planYear(year: string, queries: Queries): PlannedOutput[] {
  const counts = queries.countsByDay(year);
  if (counts.length === 0) return [];
  return [
    {
      address: yearAddress(year),
      key: outputKey(...counts.map(({ day, count }) => `${day} ${count}`), ...queries.yearsAround(year)),
    },
  ];
}

/** The page of one calendar day (`MM-DD`) in all years; it links to the days around it. */
export function planDayOfYear(monthDay: string, queries: Queries): PlannedOutput[] {
  const cards = queries.cardsOfDayOfYear(monthDay);
  return cards.length === 0
    ? []
    : [
        {
          address: dayOfYearAddress(monthDay),
          key: outputKey(keyOfCards(cards), ...queries.daysOfYearAround(monthDay)),
        },
      ];
}
