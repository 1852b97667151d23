import { monthAddress } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import { type Period, periodOf } from '../model/period.ts';
import { type Output, ofArticles, type Reader, type Source, type View } from './view.ts';

interface MonthOutput extends Output {
  period: Period;
}

const outputs = (period: Period, { catalog }: Source): MonthOutput[] =>
  catalog.countsByDay(period).length > 0 ? [{ address: monthAddress(period), period }] : [];

/** The page of a month: its articles, newest first, and the months with articles before and after. */
export const month = {
  name: 'month',
  isByMonth: true,
  keys: ({ catalog }: Source): Period[] => catalog.allPeriods(),
  touched: (changes, source): Period[] => ofArticles(changes, (article) => monthsAround(article, source)),
  outputs,
  find: (address: string, source: Source): MonthOutput | undefined => {
    const [, year, month] = /^\/luu-tru\/(\d{4})\/(\d{2})\.html$/.exec(address) ?? [];
    return year ? outputs(`${year}-${month}`, source)[0] : undefined;
  },
  read: <A>({ catalog, articles }: Reader<A>, { period }: MonthOutput) => {
    const [older, newer] = catalog.monthsAround(period);
    return { period, articles: articles.ofMonth(period).reverse(), older, newer };
  },
} satisfies View<MonthOutput>;

/** The month of an article, and the months of the nearest articles before and after it. */
export function monthsAround(article: Article, { catalog }: Source): Period[] {
  const nearest = [...catalog.timesBefore(undefined, article, 1), ...catalog.timesAfter(undefined, article, 1)];
  return [article.at, ...nearest].map(periodOf);
}
