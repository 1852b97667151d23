import type { LocalTime } from '../model/article.ts';
import { type Period, periodOf } from '../model/period.ts';
import { type Output, ofArticles, type Reader, type Source, type View } from './view.ts';

interface WithdrawnOutput extends Output {
  at: LocalTime;
}

/** The notice at the address of an article that was withdrawn: when it was published, and nothing of what it said. */
export const withdrawn = {
  name: 'withdrawn',
  isByMonth: true,
  keys: ({ catalog }: Source): Period[] => catalog.allPeriods(),
  touched: (changes): Period[] => ofArticles(changes, ({ at }) => [periodOf(at)]),
  outputs: (period: Period, { catalog }: Source): WithdrawnOutput[] => catalog.withdrawnOfPeriod(period),
  find: (address: string, { catalog }: Source): WithdrawnOutput | undefined => catalog.withdrawnAt(address),
  read: <A>(_: Reader<A>, { at }: WithdrawnOutput) => ({ at }),
} satisfies View<WithdrawnOutput>;
