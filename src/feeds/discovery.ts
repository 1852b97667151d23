import { noticesFeedAddress } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import { addressOfFeed, FEED_MEDIA_TYPES, type FeedFormat, formatsOf } from '../model/feed.ts';
import type { List } from '../model/list.ts';
import type { Site } from '../model/site.ts';
import { feedTitle } from './feed-title.ts';

/** A feed as a page announces it in its head, for auto-discovery. */
export interface FeedLink {
  title: string;
  /** From the root of the site. */
  address: string;
  /** Media type. */
  type: string;
}

const FORMAT_NAMES: Record<FeedFormat, string> = { rss: 'RSS', atom: 'Atom', json: 'JSON' };

/** The feeds of the site (no list), or of a list with its name, in all formats, RSS first. */
export const feedLinks = (site: Pick<Site, 'name'>, list?: List, name?: string): FeedLink[] =>
  formatsOf(list).map((format) => ({
    title: `${feedTitle(site, list, name)} (${FORMAT_NAMES[format]})`,
    address: addressOfFeed(format, list),
    type: FEED_MEDIA_TYPES[format],
  }));

/** The RSS feed of the site (no list), or of a list with its name. */
export const rssLink = (site: Pick<Site, 'name'>, list?: List, name?: string): FeedLink => ({
  title: feedTitle(site, list, name),
  address: addressOfFeed('rss', list),
  type: FEED_MEDIA_TYPES.rss,
});

/** The feed of notices. */
export const noticesFeedLink = (site: Pick<Site, 'name'>): FeedLink => ({
  title: `Thông tin cần biết – ${site.name}`,
  address: noticesFeedAddress(),
  type: FEED_MEDIA_TYPES.rss,
});

/** The RSS feeds in which more like an article is to come: its section's, its series' and its authors'. */
export function rssLinksOf(
  site: Pick<Site, 'name' | 'categories'>,
  { category, series, authors }: Article,
): FeedLink[] {
  const section = site.categories.find(({ slug }) => slug === category);
  return [
    ...(section ? [rssLink(site, { kind: 'category', slug: section.slug }, section.name)] : []),
    ...(series ? [rssLink(site, { kind: 'series', slug: series.slug }, series.name)] : []),
    ...authors.map(({ slug, name }) => rssLink(site, { kind: 'author', slug }, name)),
  ];
}
