import { type Period, periodsBetween, yearOf } from '../../model/period.ts';

interface CoverageMonth {
  period: Period;
  count: number;
  /** 0 for none, otherwise 1 to 4 by the share of the fullest month. */
  level: number;
  /** Without articles although months before and after it have some. */
  gap: boolean;
}

/** A table of how many articles each month holds, newest year first, and the stretches of months without any. */
export interface Coverage {
  years: { year: string; total: number; months: CoverageMonth[] }[];
  /** Oldest first; `months` says how long each is. */
  gaps: { first: Period; last: Period; months: number }[];
}

/** Reads the counts of the months that have articles, oldest first. */
export function coverageOf(counts: readonly { period: Period; count: number }[]): Coverage {
  const [first, last] = [counts[0]?.period, counts.at(-1)?.period];
  if (first === undefined || last === undefined) return { years: [], gaps: [] };
  const byPeriod = new Map(counts.map(({ period, count }) => [period, count]));
  const most = Math.max(...byPeriod.values());
  const gaps: Coverage['gaps'] = [];
  const periods = periodsBetween(`${yearOf(first)}-01`, `${yearOf(last)}-12`);
  const months = periods.map((period) => {
    const count = byPeriod.get(period) ?? 0;
    return { period, count, level: Math.ceil((count / most) * 4), gap: count === 0 && first < period && period < last };
  });
  for (const [index, { period, gap }] of months.entries()) {
    if (!gap) continue;
    const open = gaps.at(-1);
    if (open && months[index - 1]?.gap) {
      open.last = period;
      open.months++;
    } else {
      gaps.push({ first: period, last: period, months: 1 });
    }
  }
  const years = Array.from({ length: months.length / 12 }, (_, index) => {
    const ofYear = months.slice(index * 12, index * 12 + 12);
    return {
      year: yearOf(ofYear[0]?.period ?? ''),
      total: ofYear.reduce((sum, { count }) => sum + count, 0),
      months: ofYear,
    };
  });
  return { years: years.reverse(), gaps };
}
