import { formerAddresses } from '../model/former-addresses.ts';
import { type Period, periodOf } from '../model/period.ts';
import { type Output, ofArticles, type Reader, type Source, type View } from './view.ts';

interface FormerAddressOutput extends Output {
  /** Where the article stands today. */
  to: string;
}

/** The page at a former address of an article, which leads on to the address of today. */
export const formerAddress = {
  name: 'former-address',
  isByMonth: true,
  keys: ({ catalog }: Source): Period[] => catalog.allPeriods(),
  touched: (changes, { site, catalog }): Period[] => {
    const own = ofArticles(changes, ({ at }) => [periodOf(at)]);
    // A change may give such an address to another article, or give it back.
    const addresses = ofArticles(changes, (article) => [
      article.address,
      ...article.aliases,
      ...formerAddresses(site, article).map(({ address }) => address),
    ]);
    return [...new Set([...own, ...catalog.periodsOfAliases(addresses)])];
  },
  outputs: (period: Period, { catalog }: Source): FormerAddressOutput[] =>
    catalog
      .aliasesOfPeriod(period)
      .filter(({ from }) => from.endsWith('.html') && !from.includes('?'))
      .map(({ from, to }) => ({ address: from, to })),
  find: (address: string, { catalog }: Source): FormerAddressOutput | undefined => {
    const alias = catalog.aliasAt(address);
    return alias && { address, to: alias.to };
  },
  read: <A>(_: Reader<A>, { to }: FormerAddressOutput) => ({ to }),
} satisfies View<FormerAddressOutput>;
