import { dayAddress } from '../model/address.ts';
import type { Period } from '../model/period.ts';
import { monthsAround } from './month.ts';
import { type Output, ofArticles, type Reader, type Source, type View } from './view.ts';

interface DayOutput extends Output {
  /** `YYYY-MM-DD` */
  day: string;
}

/** The days of a month, or the one day that `prefix` names, that have articles. */
const outputs = (prefix: string, { catalog }: Source): DayOutput[] =>
  catalog.countsByDay(prefix).map(({ day }) => ({ address: dayAddress(day), day }));

/** The page of a day: its articles, newest first, and the days with articles before and after. */
export const day = {
  name: 'day',
  isByMonth: true,
  keys: ({ catalog }: Source): Period[] => catalog.allPeriods(),
  touched: (changes, source): Period[] => ofArticles(changes, (article) => monthsAround(article, source)),
  outputs,
  find: (address: string, source: Source): DayOutput | undefined => {
    const [, year, month, day] = /^\/luu-tru\/(\d{4})\/(\d{2})\/(\d{2})\.html$/.exec(address) ?? [];
    return year ? outputs(`${year}-${month}-${day}`, source)[0] : undefined;
  },
  read: <A>({ catalog, articles }: Reader<A>, { day }: DayOutput) => {
    const [older, newer] = catalog.daysAround(day);
    return { day, articles: articles.ofDay(day).reverse(), older, newer };
  },
} satisfies View<DayOutput>;
