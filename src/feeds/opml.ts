import { absoluteAddress, feedAddress } from '../model/address.ts';
import type { Site } from '../model/site.ts';
import { escapeXml } from '../render/escape-xml.ts';
import type { NamesOfLists } from '../views/single.ts';
import { type FeedEntry, feedDirectory } from './directory.ts';
import { feedTitle } from './feed-title.ts';
import { fitLine } from './xml-text.ts';

/**
 * All RSS feeds as one OPML 2.0 document, for taking them into a reader at once. It holds no dates, so that it changes with the
 * feeds alone.
 */
export function opmlDocument(site: Site, names: NamesOfLists): string {
  const { category, author, tag, series } = feedDirectory(site, names);
  const absolute = (address: string): string => absoluteAddress(site, address);
  const outline = (text: string, feed: string, page: string): string =>
    `<outline type="rss" text="${attribute(text)}" title="${attribute(text)}" xmlUrl="${attribute(absolute(feed))}" htmlUrl="${attribute(absolute(page))}" language="vi"/>`;
  const group = (text: string, entries: readonly FeedEntry[]): string =>
    entries.length === 0
      ? ''
      : `<outline text="${attribute(text)}">${entries.map(({ label, addresses, page }) => outline(label, addresses.rss, page)).join('')}</outline>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0"><head><title>${attribute(`Nguồn tin của ${site.name}`)}</title></head><body>`,
    outline(feedTitle(site), feedAddress(), '/'),
    group('Chuyên mục', category),
    group('Tác giả', author),
    group('Chủ đề', tag),
    group('Loạt bài', series),
    '</body></opml>',
  ].join('');
}

const attribute = (text: string): string => escapeXml(fitLine(text));
