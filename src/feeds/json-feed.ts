import { toRfc3339 } from '../vietnamese/dates.ts';
import type { FeedDocument } from './feed-document.ts';
import type { FeedItem } from './feed-item.ts';
import type { Publisher } from './publisher.ts';

/**
 * A feed by JSON Feed 1.1. That format has no archive documents; its `next_url` is for paging, which would have to change with
 * every article.
 */
export function jsonFeed(feed: FeedDocument, { name, icon, feeds }: Publisher): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homePage,
    feed_url: feed.self,
    description: feed.description,
    icon,
    authors: [{ name }],
    language: 'vi',
    ...(feeds.hub ? { hubs: [{ type: 'WebSub', url: feeds.hub }] } : {}),
    items: feed.items.map(jsonItem),
  };
  return `${JSON.stringify(value)}\n`;
}

function jsonItem({ id, url, title, published, updated, authors, categories, summary, html, picture }: FeedItem) {
  return {
    id,
    url,
    title,
    summary,
    content_html: html(),
    image: picture?.url,
    date_published: toRfc3339(published),
    date_modified: updated && toRfc3339(updated),
    authors: authors.map((name) => ({ name })),
    tags: categories,
  };
}
