import type { Article } from '../model/article.ts';
import { type Period, periodOf } from '../model/period.ts';
import { type Output, ofArticles, type Reader, type Source, type View } from './view.ts';

/** How many earlier articles of its category an article shows under "Xem thêm". */
export const RELATED = 10;

/** How many parts of a series the page of one part names at most: those around its own. */
export const PARTS_SHOWN = 12;

interface ArticleOutput extends Output, Pick<Article, 'path' | 'at' | 'category'> {
  /** The slug of its series, if it is part of one. */
  series: string | null;
}

/**
 * The page of an article: the article itself, those before and after it on its day, the ten before it in its category and the one
 * after, and the parts of its series.
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
    const { before, next } = articles.around({ kind: 'category', slug: category }, output, RELATED);
    const { article, ...onItsDay } = articles.onItsDay(output);
    return {
      article,
      onItsDay,
      inItsCategory: { previous: before[0], next },
      more: before,
      series: series === null ? undefined : articles.partsAround(series, path, PARTS_SHOWN),
    };
  },
} satisfies View<ArticleOutput>;

/** The months of an article and of those whose pages show it. */
function monthsThatShow(article: Article, { catalog }: Source): Period[] {
  const category = { kind: 'category', slug: article.category } as const;
  const times = [
    article.at,
    ...catalog.timesBefore(category, article, 1),
    ...catalog.timesAfter(category, article, RELATED),
  ];
  const ofSeries = article.series ? catalog.monthsOfList({ kind: 'series', slug: article.series.slug }) : [];
  return [...times.map(periodOf), ...ofSeries];
}
