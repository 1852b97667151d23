import type { Article } from '../model/article.ts';
import type { ListKind } from '../model/list.ts';
import { dayOf, periodOf, yearOf } from '../model/period.ts';

/**
 * A group of outputs that are planned together, named `kind/key`: `articles/2022-04`, `category/thoi-su`, `site/`.
 * When anything that a group shows has changed, the whole group is planned again and compared with what exists.
 */
export type Group = string;

export type GroupKind = 'articles' | 'month' | 'year' | 'day-of-year' | 'feed' | 'sitemap' | ListKind | 'site';

/** The group of a kind that is told by a key: a month, a list's slug. */
export const groupOf = (kind: GroupKind, key: string): Group => `${kind}/${key}`;

/** The kind and the key of a group. */
export function partsOf(group: Group): [GroupKind, string] {
  const slash = group.indexOf('/');
  return [group.slice(0, slash) as GroupKind, group.slice(slash + 1)];
}

/** The outputs of the whole site that can show any article; planned in every run. */
export const SITE_GROUP: Group = groupOf('site', '');

/** The groups in whose outputs an article itself appears. */
export function groupsOf(article: Pick<Article, 'at' | 'category' | 'authors' | 'tags' | 'series'>): Group[] {
  const period = periodOf(article.at);
  return [
    groupOf('articles', period),
    groupOf('month', period),
    groupOf('year', yearOf(article.at)),
    groupOf('day-of-year', dayOf(article.at).slice(5)),
    groupOf('feed', period),
    groupOf('sitemap', period),
    groupOf('category', article.category),
    ...article.authors.map(({ slug }) => groupOf('author', slug)),
    ...article.tags.map(({ slug }) => groupOf('tag', slug)),
    ...(article.series ? [groupOf('series', article.series.slug)] : []),
  ];
}

/** Whether a group belongs to one month, so that it can be built as part of it. */
export const isOfPeriod = (group: Group): boolean => /^(articles|month|feed|sitemap)\//.test(group);
