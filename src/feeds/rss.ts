import { getRssString } from '@astrojs/rss';
import { FEED_MEDIA_TYPES } from '../model/feed.ts';
import { escapeXml } from '../render/escape-xml.ts';
import { toRfc822 } from '../vietnamese/dates.ts';
import type { FeedDocument } from './feed-document.ts';
import type { Publisher } from './publisher.ts';
import { rssItems } from './rss-items.ts';
import { element } from './xml-text.ts';

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
  const items = await rssItems(feed.items, feed.wholeText, feed.homePage);
  return frame.start + channelData(feed, publisher) + items.join('') + frame.end;
}

/**
 * What stands before and after a channel's data and items, by page and description: the documents of a feed's archive share it.
 */
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

/**
 * What @astrojs/rss does not write of a channel. It would take such elements as `customData` too, but parses and writes them
 * anew.
 */
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

const link = (rel: string, href: string): string =>
  `<atom:link rel="${rel}" href="${escapeXml(href)}" type="${FEED_MEDIA_TYPES.rss}"/>`;
