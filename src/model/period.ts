import type { LocalTime } from './article.ts';

/** A calendar month, `YYYY-MM`: the unit in which outputs, feeds' archives, sitemaps, shards and jobs are cut. Sorts as text. */
export type Period = string;

/** The month in which a local time lies. */
export const periodOf = (at: LocalTime): Period => at.slice(0, 7);

/** The year of a period or local time, `YYYY`. */
export const yearOf = (at: LocalTime | Period): string => at.slice(0, 4);

/** The day of a local time, `YYYY-MM-DD`. */
export const dayOf = (at: LocalTime): string => at.slice(0, 10);

/** Every month from the first to the last, both included, in order; empty when `last < first`. */
export function periodsBetween(first: Period, last: Period): Period[] {
  const periods: Period[] = [];
  for (let period = first; period <= last; period = nextPeriod(period)) periods.push(period);
  return periods;
}

/** The month after a month. */
function nextPeriod(period: Period): Period {
  const year = Number(period.slice(0, 4));
  const month = Number(period.slice(5, 7));
  return month === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${period.slice(0, 5)}${String(month + 1).padStart(2, '0')}`;
}
