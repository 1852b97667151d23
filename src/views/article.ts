import type { Article } from '../model/article.ts';
import { type Period, periodOf } from '../model/period.ts';
import { type Output, ofArticles, type Reader, type Source, type View } from './view.ts';

/** How many articles of its category an article shows under "Xem thêm". */
export const RELATED = 10;

/** How many of them are newer, where there are enough older ones. So many pages change with a new article. */
const RELATED_AFTER = 3;

/** How many parts of a series the page of one part names at most: those around its own. */
export const PARTS_SHOWN = 12;

interface ArticleOutput extends Output, Pick<Article, 'path' | 'at' | 'category'> {
  /** The slug of its series, if it is part of one. */
  series: string | null;
}

/**
 * The page of an article: the article itself, those before and after it on its day, those nearest to it in its category, and the
 * parts of its series.
 */
export const article = {
  name: 'article',
  isByMonth: true,
  keys: ({ catalog }: Source): Period[] => catalog.allPeriods(),
  touched: (changes, source): Period[] => ofArticles(changes, (article) => monthsThatShow(article, source)),
  outputs: (period: Period, { catalog }: Source): ArticleOutput[] => catalog.placesOfPeriod(period),
  find: (address: string, { catalog }: Source): ArticleOutput | undefined => {
    const article = catalog.articleAt(address);
    return article && { ...article, series: article.series?.slug ?? null };
  },
  read: <A>({ articles }: Reader<A>, output: ArticleOutput) => {
    const { category, series, path } = output;
    const { before, after } = articles.around({ kind: 'category', slug: category }, output, RELATED + 2);
    const { article, ...onItsDay } = articles.onItsDay(output);
    return {
      article,
      onItsDay,
      inItsCategory: { previous: before[0], next: after[0] },
      more: nearest(before, after),
      series: series === null ? undefined : articles.partsAround(series, path, PARTS_SHOWN),
    };
  },
} satisfies View<ArticleOutput>;

/**
 * The articles that "Xem thêm" is chosen from: newer ones first, in each part the nearest first. There are two more than it
 * shows, because the neighbours stand above it. Where few are older, as at the beginning of the archive, more newer ones take
 * their place.
 */
function nearest<A>(before: readonly A[], after: readonly A[]): A[] {
  const later = after.slice(0, Math.max(RELATED_AFTER, RELATED + 2 - before.length));
  return [...later, ...before.slice(0, RELATED + 2 - later.length)];
}

/** The months of an article and of those whose pages show it. */
function monthsThatShow(article: Article, { catalog }: Source): Period[] {
  const category = { kind: 'category', slug: article.category } as const;
  const times = [
    article.at,
    ...catalog.timesBefore(category, article, RELATED + 2),
    ...catalog.timesAfter(category, article, RELATED + 2),
  ];
  const ofSeries = article.series ? catalog.monthsOfList({ kind: 'series', slug: article.series.slug }) : [];
  return [...times.map(periodOf), ...ofSeries];
}
