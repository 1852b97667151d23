import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { createMemo } from '../model/memo.ts';
import { escapeXml } from '../render/escape-xml.ts';
import { toRfc822, toRfc3339 } from '../vietnamese/dates.ts';
import type { FeedItem } from './feed-item.ts';
import { element } from './xml-text.ts';

/**
 * Items as XML, from `<item>` to `</item>`. Each is written once for all the feeds of this process that hold it: a document of
 * `@astrojs/rss` has an item's own elements; the item is cut out of that and gets the others, such as the guid. A document for each
 * feed, with the others as `customData`, takes a tenth more of a clean build, and reads a name like 007 as a number.
 * @param site the address of the feed's page
 */
export async function rssItems(items: readonly FeedItem[], wholeText: boolean, site: string): Promise<string[]> {
  await writeSummaries(
    items.filter((item) => !summaries.has(item)),
    site,
  );
  return items.map(wholeText ? wholeOf : summaryOf);
}

/** Items without the whole article. */
const summaries = new WeakMap<FeedItem, string>();
/** Items with the whole article. */
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
