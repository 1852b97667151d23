import { yearAddress } from '../model/address.ts';
import { yearOf } from '../model/period.ts';
import { monthsAround } from './month.ts';
import { type Output, ofArticles, type Reader, type Source, type View } from './view.ts';

interface YearOutput extends Output {
  year: string;
}

const outputs = (year: string, { catalog }: Source): YearOutput[] =>
  catalog.countsByDay(year).length > 0 ? [{ address: yearAddress(year), year }] : [];

/** The page of a year: how many articles each of its days has, and the years with articles before and after. */
export const year = {
  name: 'year',
  keys: ({ catalog }: Source): string[] => catalog.years(),
  touched: (changes, source): string[] => ofArticles(changes, (article) => monthsAround(article, source).map(yearOf)),
  outputs,
  find: (address: string, source: Source): YearOutput | undefined => {
    const [, year] = /^\/luu-tru\/(\d{4})\.html$/.exec(address) ?? [];
    return year ? outputs(year, source)[0] : undefined;
  },
  read: <A>({ catalog }: Reader<A>, { year }: YearOutput) => {
    const [older, newer] = catalog.yearsAround(year);
    return { year, days: catalog.countsByDay(year), older, newer };
  },
} satisfies View<YearOutput>;
