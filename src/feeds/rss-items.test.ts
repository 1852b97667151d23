import { getRssString } from '@astrojs/rss';
import { expect, test } from 'vitest';
import { escapeXml } from '../render/escape-xml.ts';
import { fc } from '../testing/properties.ts';
import type { FeedItem } from './feed-item.ts';
import { rssItems } from './rss-items.ts';
import { childrenOf, parseXml, type XmlElement } from './testing/xml-tree.ts';
import { fitLine, fitText } from './xml-text.ts';

const SITE = 'https://bao.example.vn/';

const line = fc.string({ unit: 'grapheme' }).map((text) => fitLine(`Tin ${text}`));
const html = fc.string({ unit: 'grapheme' }).map((text) => fitText(`<p>${text}</p>]]></item><item>`));
const item: fc.Arbitrary<FeedItem> = fc.record({
  id: fc.nat().map((number) => `tag:bao.example.vn,2004:${number}`),
  url: fc.nat().map((number) => `${SITE}2022/04/22/tin-${number}.html`),
  title: line,
  published: fc.constant('2022-04-22T07:04'),
  updated: fc.option(fc.constant('2022-04-23T08:15'), { nil: undefined }),
  authors: fc.subarray(['Hồng Diễm', 'Gia Khánh & bạn']),
  categories: fc.array(line, { maxLength: 2 }),
  summary: line,
  html: html.map((text) => () => text),
  picture: fc.option(
    fc.record({
      url: fc.constant(`${SITE}media/a.jpg`),
      type: fc.constant('image/jpeg'),
      bytes: fc.option(fc.constant(120), { nil: undefined }),
    }),
    { nil: undefined },
  ),
});

/** The items as @astrojs/rss writes them with all that they have. */
const plainly = (items: readonly FeedItem[], wholeText: boolean): Promise<string> =>
  getRssString({
    title: 'Báo',
    description: 'Báo',
    site: SITE,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      media: 'http://search.yahoo.com/mrss/',
    },
    items: items.map(({ id, url, title, updated, authors, categories, summary, html, picture }) => ({
      title,
      link: url,
      description: escapeXml(summary),
      categories,
      content: wholeText ? html() : undefined,
      enclosure: picture?.bytes ? { url: picture.url, length: picture.bytes, type: picture.type } : undefined,
      customData: [
        `<guid isPermaLink="false">${id}</guid><pubDate>Fri, 22 Apr 2022 07:04:00 +0700</pubDate>`,
        updated ? '<atom:updated>2022-04-23T08:15:00+07:00</atom:updated>' : '',
        ...authors.map((name) => `<dc:creator>${escapeXml(name)}</dc:creator>`),
        picture && !picture.bytes ? `<media:content url="${picture.url}" type="image/jpeg" medium="image"/>` : '',
      ].join(''),
    })),
  });

/** What items hold, whatever the order of their elements. */
const contentsOf = (document: string): XmlElement[][] =>
  childrenOf(childrenOf(parseXml(document), 'channel')[0] as XmlElement, 'item').map(({ children }) =>
    children.toSorted((a, b) => (`${a.name} ${a.text}` < `${b.name} ${b.text}` ? -1 : 1)),
  );

test('items hold what @astrojs/rss gives the same items by itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(item, { maxLength: 4 }), fc.boolean(), async (items, wholeText) => {
      const document = await plainly(items, wholeText);
      const start = document.slice(0, document.indexOf('<channel>')).replace(/ xmlns:content="[^"]*"/, '');
      const withContent = start.replace('<rss', '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"');
      const written = (await rssItems(items, wholeText, SITE)).join('');
      expect(contentsOf(`${withContent}<channel>${written}</channel></rss>`)).toEqual(contentsOf(document));
    }),
  );
});
