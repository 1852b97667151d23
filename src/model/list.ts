/** The kinds of list that articles are gathered in, each with pages numbered from the oldest article. */
export const LIST_KINDS = ['category', 'author', 'tag', 'series'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** One list: the articles of a category, an author, a tag or a series. */
export interface List {
  kind: ListKind;
  slug: string;
}

/** Articles on one numbered page of a list. Page n holds the articles of rank 30(n-1)+1 to 30n, counted from the oldest. */
export const PAGE_SIZE = 30;

/** How many numbered pages are full, and so exist and never change again when articles are only added. */
export const fullPages = (count: number): number => Math.floor(count / PAGE_SIZE);

/**
 * How many of the newest articles the front page of a list shows: those not yet on a full page and the last full page's,
 * so that it holds between 30 and 59 (or all, where there are fewer).
 */
export const frontSize = (count: number): number => Math.min(count, (count % PAGE_SIZE) + PAGE_SIZE);

/**
 * Of many lists those whose names stand in the most articles: compared by powers of two, so that the choice seldom changes, then as
 * they stand.
 */
export const largestLists = <L extends { uses: number }>(lists: readonly L[], most: number): L[] =>
  lists.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, most);

const sizeOf = ({ uses }: { uses: number }): number => Math.floor(Math.log2(uses));
