import { listAddress, listPageAddress, parseListAddress } from '../model/address.ts';
import { fullPages, type List } from '../model/list.ts';
import { type Output, ofArticles, type Reader, type Source, type View } from './view.ts';

interface FormerListOutput extends Output {
  /** Where the page stands today. */
  to: string;
}

const ofCategory = (slug: string): List => ({ kind: 'category', slug });

/** The pages of a category under a slug that it has had: each leads on to the page of today. */
export const formerList = {
  name: 'former-list',
  keys: ({ site }: Source): string[] => site.categories.flatMap(({ former = [] }) => former),
  touched: (changes, { site }): string[] =>
    ofArticles(changes, ({ category }) => site.categories.find(({ slug }) => slug === category)?.former ?? []),
  outputs: (name: string, source: Source): FormerListOutput[] => {
    const list = listOf(name, source);
    if (!list) return [];
    const numbers = Array.from({ length: pagesOf(list, source) }, (_, index) => index + 1);
    return [
      { address: listAddress(ofCategory(name)), to: listAddress(list) },
      ...numbers.map((n) => ({ address: listPageAddress(ofCategory(name), n), to: listPageAddress(list, n) })),
    ];
  },
  find: (address: string, source: Source): FormerListOutput | undefined => {
    const { list: asked, n } = parseListAddress(address) ?? {};
    const list = asked?.kind === 'category' ? listOf(asked.slug, source) : undefined;
    if (!list || (n ?? 0) > pagesOf(list, source)) return undefined;
    return { address, to: n === undefined ? listAddress(list) : listPageAddress(list, n) };
  },
  read: <A>(_: Reader<A>, { to }: FormerListOutput) => ({ to }),
} satisfies View<FormerListOutput>;

/** The category that has had a slug. */
function listOf(name: string, { site }: Source): List | undefined {
  const category = site.categories.find(({ former = [] }) => former.includes(name));
  return category && ofCategory(category.slug);
}

const pagesOf = (list: List, { catalog }: Source): number => fullPages(catalog.list(list)?.count ?? 0);
