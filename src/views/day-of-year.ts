import { dayOfYearAddress } from '../model/address.ts';
import { dayOf } from '../model/period.ts';
import { type Output, ofArticles, type Reader, type Source, type View } from './view.ts';

interface DayOfYearOutput extends Output {
  /** `MM-DD` */
  monthDay: string;
}

const outputs = (monthDay: string, { catalog }: Source): DayOfYearOutput[] =>
  catalog.hasDayOfYear(monthDay) ? [{ address: dayOfYearAddress(monthDay), monthDay }] : [];

/**
 * The page of one calendar day in all years: its articles, newest first, and the calendar days with articles before and after.
 */
export const dayOfYear = {
  name: 'day-of-year',
  keys: ({ catalog }: Source): string[] => catalog.daysOfYear(),
  touched: (changes, { catalog }): string[] =>
    ofArticles(changes, ({ at }) => {
      const monthDay = dayOf(at).slice(5);
      return [monthDay, ...catalog.daysOfYearAround(monthDay).filter((day) => day !== '')];
    }),
  outputs,
  find: (address: string, source: Source): DayOfYearOutput | undefined => {
    const [, monthDay] = /^\/ngay\/(\d{2}-\d{2})\.html$/.exec(address) ?? [];
    return monthDay === undefined ? undefined : outputs(monthDay, source)[0];
  },
  read: <A>({ catalog, articles }: Reader<A>, { monthDay }: DayOfYearOutput) => {
    const [before, after] = catalog.daysOfYearAround(monthDay);
    return { monthDay, articles: articles.ofDayOfYear(monthDay).reverse(), before, after };
  },
} satisfies View<DayOfYearOutput>;
