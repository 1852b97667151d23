import type { Archive } from '../../catalog/archive.ts';
import { listAddress, listPageAddress } from '../../model/address.ts';
import type { Article } from '../../model/article.ts';
import { frontSize, fullPages, type List, PAGE_SIZE } from '../../model/list.ts';

/** What one page of a list shows. */
export interface ListView {
  list: List;
  name: string;
  description?: string;
  /** Number of the page, counted from the oldest; absent on the front page. */
  n?: number;
  address: string;
  /** Newest first, but the parts of a short series in their order. */
  articles: Article[];
  older?: string;
  newer?: string;
}

/**
 * The front page of a list: its newest articles and the way to older ones. Undefined where there is no such list;
 * a category of site.yml exists without articles too.
 */
export function readFront(archive: Archive, list: List): ListView | undefined {
  const naming = nameOf(archive, list);
  if (!naming) return undefined;
  const pages = fullPages(naming.count);
  const articles = archive.catalog.newestMembers(list, frontSize(naming.count));
  return {
    list,
    ...naming,
    address: listAddress(list),
    articles: list.kind === 'series' && pages < 2 ? articles.sort(byPart) : articles,
    older: pages > 1 ? listPageAddress(list, pages - 1) : undefined,
  };
}

/** Page `n` of a list (decimal text), which exists once it is full; undefined otherwise. */
export function readNumbered(archive: Archive, list: List, n: string): ListView | undefined {
  const number = /^[1-9]\d*$/.test(n) ? Number(n) : 0;
  const naming = nameOf(archive, list);
  if (!naming || number < 1 || number > fullPages(naming.count)) return undefined;
  return {
    list,
    ...naming,
    n: number,
    address: listPageAddress(list, number),
    articles: archive.catalog.members(list, (number - 1) * PAGE_SIZE, PAGE_SIZE).reverse(),
    older: number > 1 ? listPageAddress(list, number - 1) : undefined,
    newer: number < fullPages(naming.count) ? listPageAddress(list, number + 1) : listAddress(list),
  };
}

function nameOf(
  { site, catalog }: Archive,
  list: List,
): { name: string; description?: string; count: number } | undefined {
  const summary = catalog.list(list);
  if (list.kind !== 'category') return summary && { name: summary.name, count: summary.count };
  const category = site.categories.find(({ slug }) => slug === list.slug);
  return category && { name: category.name, description: category.description, count: summary?.count ?? 0 };
}

const byPart = (a: Article, b: Article): number =>
  (a.series?.part ?? 0) - (b.series?.part ?? 0) || (`${a.at}${a.path}` < `${b.at}${b.path}` ? -1 : 1);
