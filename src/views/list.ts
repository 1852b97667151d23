import { listAddress, listPageAddress, parseListAddress } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import { frontSize, fullPages, LIST_KINDS, type List, type ListKind, PAGE_SIZE } from '../model/list.ts';
import { periodOf } from '../model/period.ts';
import { type Output, ofArticles, type Reader, type Source, type View } from './view.ts';

interface ListOutput extends Output {
  list: List;
  /** Number of the page, counted from the oldest; absent on the front page. */
  n?: number;
}

/**
 * The pages of a category, an author, a tag or a series: a front page with the newest articles, and a numbered page for every
 * thirty from the oldest on. A list without articles has no pages, but a category of site.yml always has its front.
 */
export const list = {
  name: 'list',
  keys: ({ site, catalog }: Source): string[] =>
    LIST_KINDS.flatMap((kind) => {
      const slugs = kind === 'category' ? site.categories.map(({ slug }) => slug) : catalog.slugsOf(kind);
      return slugs.map((slug) => keyOf({ kind, slug }));
    }),
  touched: (changes): string[] => ofArticles(changes, (article) => listsOf(article).map(keyOf)),
  outputs: (key: string, source: Source): ListOutput[] => {
    const list = listOf(key);
    const named = nameOf(source, list);
    if (!named) return [];
    const numbers = Array.from({ length: fullPages(named.count) }, (_, index) => index + 1);
    return [
      { address: listAddress(list), list },
      ...numbers.map((n) => ({ address: listPageAddress(list, n), list, n })),
    ];
  },
  find: (address: string, source: Source): ListOutput | undefined => {
    const found = parseListAddress(address);
    const named = found && nameOf(source, found.list);
    return named && (found.n ?? 0) <= fullPages(named.count) ? { address, ...found } : undefined;
  },
  read: <A>(reader: Reader<A>, { address, list, n }: ListOutput) => {
    const { articles } = reader;
    const { count = 0, name = '', description } = nameOf(reader, list) ?? {};
    const pages = fullPages(count);
    const head = { list, name, description, n, address };
    if (n === undefined)
      return {
        ...head,
        /** Newest first, but the parts of a short series in their order. */
        articles:
          list.kind === 'series' && pages < 2
            ? articles.seriesParts(list.slug)
            : articles.newestMembers(list, frontSize(count)),
        older: pages > 1 ? listPageAddress(list, pages - 1) : undefined,
        newer: undefined,
      };
    return {
      ...head,
      articles: articles.members(list, (n - 1) * PAGE_SIZE, PAGE_SIZE).reverse(),
      older: n > 1 ? listPageAddress(list, n - 1) : undefined,
      newer: n < pages ? listPageAddress(list, n + 1) : listAddress(list),
    };
  },
  monthOf: ({ list, n }, { catalog }) => {
    if (n !== undefined) return catalog.monthsOfPages(list)[n - 1];
    const newest = catalog.atRank(list, 0);
    return newest && periodOf(newest.at);
  },
} satisfies View<ListOutput>;

const keyOf = ({ kind, slug }: List): string => `${kind}/${slug}`;

function listOf(key: string): List {
  const [kind = '', slug = ''] = key.split('/');
  return { kind: kind as ListKind, slug };
}

/** The lists to which an article belongs. */
export const listsOf = ({ category, authors, tags, series }: Article): List[] => [
  { kind: 'category', slug: category },
  ...authors.map(({ slug }): List => ({ kind: 'author', slug })),
  ...tags.map(({ slug }): List => ({ kind: 'tag', slug })),
  ...(series ? [{ kind: 'series', slug: series.slug } as const] : []),
];

/** What a list is called and how many articles it holds; undefined where there is no such list. */
function nameOf(
  { site, catalog }: Source,
  list: List,
): { name: string; description?: string; count: number } | undefined {
  const summary = catalog.list(list);
  if (list.kind !== 'category') return summary && { name: summary.name, count: summary.count };
  const category = site.categories.find(({ slug }) => slug === list.slug);
  return category && { name: category.name, description: category.description, count: summary?.count ?? 0 };
}
