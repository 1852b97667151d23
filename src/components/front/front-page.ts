import type { ListSummary } from '../../catalog/queries.ts';
import type { Article } from '../../model/article.ts';
import type { Category } from '../../model/site.ts';
import { HOME, type home } from '../../views/home.ts';

/** What the home page shows. No article stands in two of its parts. */
export interface FrontPage {
  /** The editor's first choice, or the newest of a few with a picture, or simply the newest. */
  lead?: Article;
  /** The other choices of the editor, in their order. */
  chosen: Article[];
  /** The newest, newest first. */
  latest: Article[];
  /** What stands under and beside the lead story: those with pictures first. */
  under: Article[];
  beside: Article[];
  photos: Article[];
  videos: Article[];
  sections: FrontSection[];
  series: { summary: ListSummary; articles: Article[] }[];
}

interface FrontSection {
  category: Category;
  /** The newest with a picture, or simply the newest. */
  lead: Article;
  /** More where no picture and no words of the lead take their place. */
  others: Article[];
}

/** How many of the newest articles, of the site and of a section, are searched for one with a picture to lead. */
const LEAD_AMONG = 5;
const SECTION_LEAD_AMONG = 3;

/**
 * Lays out the home page from the top down, each part as many articles as HOME says of those that stand nowhere above it. Where
 * the archive is so small that the newest list would take them all, half of them stand with the lead story. What is empty is left
 * out.
 */
export function arrangeFrontPage(value: Omit<ReturnType<typeof home.read<Article>>, 'notices' | 'day'>): FrontPage {
  const { pinned, newest } = value;
  const shown = new Set<string>();
  /** Up to `limit` that stand nowhere yet; they do from here on. */
  const take = (articles: readonly Article[], limit: number): Article[] => {
    const taken = articles.filter(({ path }) => !shown.has(path)).slice(0, limit);
    for (const { path } of taken) shown.add(path);
    return taken;
  };

  const [lead] = take([...pinned, ...picturesFirst(newest.slice(0, LEAD_AMONG))], 1);
  const chosen = take(pinned, HOME.chosen);
  const rest = newest.filter(({ path }) => !shown.has(path));
  const latest = take(rest, Math.min(HOME.latest, Math.ceil(rest.length / 2)));
  const photos = take(value.photos, HOME.photos);
  const videos = take(value.videos, HOME.videos);
  const stories = picturesFirst(newest);
  // A lead story without a picture leaves room for pictures under it.
  const under = lead?.image ? [] : take(stories, HOME.under);
  const beside = take(stories, HOME.beside);
  under.push(...take(stories, HOME.under - under.length));
  const sections = value.sections.flatMap(({ category, articles }): FrontSection[] => {
    const members = articles.filter(({ path }) => !shown.has(path));
    const [lead] = take(picturesFirst(members.slice(0, SECTION_LEAD_AMONG)), 1);
    return lead
      ? [{ category, lead, others: take(members, HOME.section - (lead.image ? 2 : 0) - (lead.lead ? 1 : 0)) }]
      : [];
  });
  const series = value.series
    .map(({ summary, articles }) => ({ summary, articles: take(articles, HOME.parts) }))
    .filter(({ articles }) => articles.length > 0);
  return { lead, chosen, latest, under, beside, photos, videos, sections, series };
}

/** The same articles, those with a picture before those without. */
const picturesFirst = (articles: readonly Article[]): Article[] => [
  ...articles.filter(({ image }) => image),
  ...articles.filter(({ image }) => !image),
];
