import { FEED_MEDIA_TYPES } from '../model/feed.ts';
import { escapeXml } from '../render/escape-xml.ts';
import { toRfc3339 } from '../vietnamese/dates.ts';
import type { FeedDocument } from './feed-document.ts';
import type { FeedItem } from './feed-item.ts';
import type { Publisher } from './publisher.ts';
import { element } from './xml-text.ts';

/** What `updated` says of a feed that never held an article: Atom wants a date. */
const NEVER = '2000-01-01T00:00';

/**
 * An Atom 1.0 document (RFC 4287). Articles are known to the minute, so that two of them may show the same `updated`: validators
 * may remark on that, and no reader minds.
 */
export function atomDocument(feed: FeedDocument, { name, icon, feeds }: Publisher): string {
  const { id, title, description, homePage, self, previous, current, updated, items } = feed;
  const entries = items.map((item) => atomEntry(item, feed.wholeText)).join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom"${current ? ' xmlns:fh="http://purl.org/syndication/history/1.0"' : ''} xml:lang="vi">`,
    element('id', id),
    element('title', title),
    element('subtitle', description),
    element('updated', toRfc3339(updated ?? NEVER)),
    `<author>${element('name', name)}</author>`,
    link('alternate', homePage, 'text/html'),
    link('self', self, FEED_MEDIA_TYPES.atom),
    feeds.hub && !current ? `<link rel="hub" href="${escapeXml(feeds.hub)}"/>` : '',
    current ? `${link('current', current, FEED_MEDIA_TYPES.atom)}<fh:archive/>` : '',
    previous ? link('prev-archive', previous, FEED_MEDIA_TYPES.atom) : '',
    element('icon', icon),
    element('rights', feeds.copyright),
    entries,
    '</feed>',
  ].join('');
}

function atomEntry(item: FeedItem, wholeText: boolean): string {
  const { id, url, title, published, updated, authors, categories, summary, html, picture } = item;
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    link('alternate', url, 'text/html'),
    picture ? enclosure(picture.url, picture.type, picture.bytes) : '',
    element('published', toRfc3339(published)),
    element('updated', toRfc3339(updated ?? published)),
    ...authors.map((name) => `<author>${element('name', name)}</author>`),
    ...categories.map((term) => `<category term="${escapeXml(term)}"/>`),
    element('summary', summary),
    wholeText ? `<content type="html">${escapeXml(html())}</content>` : '',
    '</entry>',
  ].join('');
}

const link = (rel: string, href: string, type: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;

const enclosure = (href: string, type: string, bytes?: number): string =>
  `<link rel="enclosure" type="${type}"${bytes === undefined ? '' : ` length="${bytes}"`} href="${escapeXml(href)}"/>`;
