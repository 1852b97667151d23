import type { Queries } from '../catalog/queries.ts';
import type { Change } from '../catalog/sync.ts';
import type { Article } from '../model/article.ts';
import { dayOf, periodOf, yearOf } from '../model/period.ts';
import { RELATED } from './articles.ts';
import { type Group, groupOf, groupsOf } from './group.ts';

/**
 * The groups whose outputs may differ after a change: those that hold the article, before or after, and those of the articles
 * that show it as related, as a neighbour or as another part of their series. `queries` answer as of after all changes.
 */
export function affectedGroups({ before, after }: Change, queries: Queries): Group[] {
  return [before, after].flatMap((article) =>
    article ? [...groupsOf(article), ...groupsAround(article, queries)] : [],
  );
}

function groupsAround(article: Article, queries: Queries): Group[] {
  const category = { kind: 'category', slug: article.category } as const;
  const showing = [
    ...queries.cardsBefore(category, article, 1),
    ...queries.cardsAfter(category, article, RELATED),
    ...(article.series ? queries.cardsOfSeries(article.series.slug) : []),
  ];
  const nearest = [queries.previousArticle(article), queries.nextArticle(article)].filter((near) => near !== undefined);
  const days = queries.daysOfYearAround(dayOf(article.at).slice(5)).filter((day) => day !== '');
  return [
    ...days.map((day) => groupOf('day-of-year', day)),
    ...showing.map(({ at }) => groupOf('articles', periodOf(at))),
    ...nearest.flatMap(({ at }) => [groupOf('month', periodOf(at)), groupOf('year', yearOf(at))]),
  ];
}
