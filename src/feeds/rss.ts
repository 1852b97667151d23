import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { FEED_MEDIA_TYPES } from '../model/feed.ts';
import { createMemo } from '../model/memo.ts';
import { escapeXml } from '../render/escape-xml.ts';
import { toRfc822, toRfc3339 } from '../vietnamese/dates.ts';
import type { FeedDocument } from './feed-document.ts';
import type { FeedItem } from './feed-item.ts';
import type { Publisher } from './publisher.ts';

const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
};

/** An RSS 2.0 document, by the RSS Advisory Board's profile. */
export async function rssDocument(feed: FeedDocument, publisher: Publisher): Promise<string> {
  const frame = await frameOf(feed);
  await writeSummaries(
    feed.items.filter((item) => !summaries.has(item)),
    feed.homePage,
  );
  const items = feed.items.map(feed.wholeText ? wholeOf : summaryOf);
  return frame.start + channelData(feed, publisher) + items.join('') + frame.end;
}

/** What stands before and after a channel's data and items, by page and description: the documents of a feed's archive share it. */
const frames = new Map<string, Promise<Frame>>();

interface Frame {
  start: string;
  end: string;
}

function frameOf({ homePage, description }: FeedDocument): Promise<Frame> {
  const key = `${homePage}\n${description}`;
  const frame = frames.get(key) ?? writeFrame(homePage, description);
  frames.set(key, frame);
  return frame;
}

/** All of a channel but its title, which differs from document to document, and what stands in it. */
async function writeFrame(homePage: string, description: string): Promise<Frame> {
  const document = await getRssString({
    title: '',
    description,
    site: homePage,
    trailingSlash: homePage.endsWith('/'),
    xmlns: { ...NAMESPACES },
    items: [],
  });
  const end = document.lastIndexOf('</channel>');
  return { start: document.slice(0, end).replace(EMPTY_TITLE, ''), end: document.slice(end) };
}

const EMPTY_TITLE = /<title><\/title>|<title\/>/;

/** What @astrojs/rss does not write of a channel. It would take such elements as `customData` too, but parses and writes them anew. */
function channelData(feed: FeedDocument, { feeds, icon }: Publisher): string {
  const { title, homePage, self, previous, current, updated } = feed;
  return [
    element('title', title),
    '<language>vi</language>',
    element('copyright', feeds.copyright),
    updated ? element('lastBuildDate', toRfc822(updated)) : '',
    `<ttl>${feeds.ttl}</ttl>`,
    `<image>${element('url', icon)}${element('title', title)}${element('link', homePage)}</image>`,
    link('self', self),
    feeds.hub && !current ? `<atom:link rel="hub" href="${escapeXml(feeds.hub)}"/>` : '',
    current ? `${link('current', current)}<fh:archive/>` : '',
    previous ? link('prev-archive', previous) : '',
  ].join('');
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
const link = (rel: string, href: string): string =>
  `<atom:link rel="${rel}" href="${escapeXml(href)}" type="${FEED_MEDIA_TYPES.rss}"/>`;

/** Items as XML, without the whole article: each is written once for all the feeds of this process that hold it. */
const summaries = new WeakMap<FeedItem, string>();
/** The same with the whole article. */
const wholes = createMemo<string>();

const START = '<item>';
const END = '</item>';

/** Writes items that nobody has written yet: together, since @astrojs/rss takes three times as long for each by itself. */
async function writeSummaries(items: readonly FeedItem[], site: string): Promise<void> {
  const document = await getRssString({ title: '', description: '', site, items: items.map(itemOf) });
  const written = document.split(START).slice(1);
  if (written.length !== items.length)
    throw new Error(`@astrojs/rss wrote ${written.length} of ${items.length} items.`);
  for (const [index, item] of items.entries()) {
    const xml = written[index] ?? '';
    const own = titleByProfile(xml.slice(0, xml.indexOf(END))).replace(LINK_AS_GUID, '');
    summaries.set(item, START + own + guidAndDate(item) + extensionsOf(item) + END);
  }
}

function summaryOf(item: FeedItem): string {
  const xml = summaries.get(item);
  if (xml === undefined) throw new Error(`${item.url} has not been written as an item.`);
  return xml;
}

/** The whole article is added to the item rather than given to @astrojs/rss, which takes four times as long for it. */
const wholeOf = (item: FeedItem): string =>
  wholes(item, '', () => summaryOf(item).slice(0, -END.length) + element('content:encoded', item.html()) + END);

/** A title is plain text: the profile has its `&` and `<` as hexadecimal references, by which readers tell it from HTML. */
const titleByProfile = (xml: string): string =>
  xml.replace(/<title>[^<]*/, (title) => title.replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;'));

/** What @astrojs/rss makes of a link besides the link. */
const LINK_AS_GUID = /<guid[^>]*>[^<]*<\/guid>/;

/** The permanent name, where @astrojs/rss would have the link, and the date in the newspaper's time, where it would have GMT. */
const guidAndDate = ({ id, published }: FeedItem): string =>
  `<guid isPermaLink="false">${escapeXml(id)}</guid>${element('pubDate', toRfc822(published))}`;

const itemOf = ({ url, title, categories, summary, picture }: FeedItem): RSSFeedItem => ({
  title,
  link: url,
  description: escapeXml(summary),
  categories,
  enclosure: picture?.bytes === undefined ? undefined : { url: picture.url, length: picture.bytes, type: picture.type },
});

/** Elements of other vocabularies. */
const extensionsOf = ({ updated, authors, picture }: FeedItem): string =>
  [
    updated ? element('atom:updated', toRfc3339(updated)) : '',
    ...authors.map((name) => element('dc:creator', name)),
    picture && picture.bytes === undefined
      ? `<media:content url="${escapeXml(picture.url)}" type="${picture.type}" medium="image"/>`
      : '',
  ].join('');
