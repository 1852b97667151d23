import type { Queries } from '../catalog/queries.ts';
import type { LocalTime } from '../model/article.ts';
import { LIST_KINDS, type ListKind } from '../model/list.ts';
import type { Site } from '../model/site.ts';
import { planDayOfYear, planMonth, planYear } from './archive.ts';
import { planArticles } from './articles.ts';
import { digestOfLists, planFeed, planFeedArchives, planFeedOverviews } from './feeds.ts';
import { type Group, type GroupKind, groupOf, partsOf, SITE_GROUP } from './group.ts';
import { planList } from './lists.ts';
import { outputKey, type PlannedOutput } from './planned-output.ts';
import { planSite } from './site.ts';
import { planMonthSitemap, planSiteSitemaps } from './sitemaps.ts';

/** What plans are made from besides the catalog. */
export interface PlanContext {
  site: Site;
  now: LocalTime;
  /** Digest of all that every output depends on besides the code, with which the catalog goes: settings, site-wide menus. */
  base: string;
}

type Planner = (key: string, queries: Queries, context: PlanContext) => PlannedOutput[];

const list =
  (kind: ListKind): Planner =>
  (slug, queries, { site }) =>
    kind === 'category' && !site.categories.some((category) => category.slug === slug)
      ? []
      : [...planList({ kind, slug }, queries), ...planFeed({ kind, slug }, queries, site.feeds.items)];

const siteOutputs: Planner = (_, queries, { site, now }) => {
  const lists = digestOfLists(queries);
  return [
    ...planSite(
      queries,
      site.categories.map(({ slug }) => slug),
      now,
      JSON.stringify(site.search),
    ),
    ...planFeed(undefined, queries, site.feeds.items),
    ...planFeedOverviews(lists),
    ...planSiteSitemaps(queries, now, lists),
  ];
};

const planners: Record<GroupKind, Planner> = {
  articles: planArticles,
  month: planMonth,
  year: planYear,
  'day-of-year': planDayOfYear,
  feed: (period, queries, { site }) => planFeedArchives(period, queries, site.feeds.items),
  sitemap: planMonthSitemap,
  category: list('category'),
  author: list('author'),
  tag: list('tag'),
  series: list('series'),
  site: siteOutputs,
};

/** Whether a group's outputs are planned here; those of files that no route renders are not. */
export const isPlannedGroup = (group: Group): boolean => partsOf(group)[0] in planners;

/** The outputs of a group as they should be, each with its complete key. */
export function planGroup(group: Group, queries: Queries, context: PlanContext): PlannedOutput[] {
  const [kind, key] = partsOf(group);
  return planners[kind](key, queries, context).map((output) => ({
    ...output,
    key: outputKey(context.base, output.key),
  }));
}

/** Every group that the catalog gives rise to. */
export function allGroups(queries: Queries, site: Site): Group[] {
  const periods = queries.allPeriods();
  const years = [...new Set(periods.map((period) => period.slice(0, 4)))];
  const lists = LIST_KINDS.flatMap((kind) => {
    const slugs = kind === 'category' ? site.categories.map(({ slug }) => slug) : queries.slugsOf(kind);
    return slugs.map((slug) => groupOf(kind, slug));
  });
  return [
    ...periods.flatMap((period) => [
      groupOf('articles', period),
      groupOf('month', period),
      groupOf('feed', period),
      groupOf('sitemap', period),
    ]),
    ...years.map((year) => groupOf('year', year)),
    ...queries.daysOfYear().map((day) => groupOf('day-of-year', day)),
    ...lists,
    SITE_GROUP,
  ];
}
