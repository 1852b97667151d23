import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { parseFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { syncArchive } from '../build/sync-archive.ts';
import type { Archive } from '../catalog/archive.ts';
import { openCatalog } from '../catalog/open.ts';
import { openArchive } from '../workers/open-archive.ts';
import { findingsOf } from './testing/findings.ts';
import { HOSTILE_TEXTS, hostileArticles } from './testing/hostile-articles.ts';
import { memoryArchive, testSite } from './testing/memory-archive.ts';
import { allFeeds } from './testing/routes.ts';
import { childrenOf, parseXml, textOf } from './testing/xml-tree.ts';

const NOW = '2026-11-24T08:00';

describe.each([
  ['the sample', openSample],
  ['hostile texts', async () => ({ archive: hostileArchive(), close: () => {} })],
])('feeds of %s', (_, open) => {
  let archive: Archive;
  let close: () => void;
  let texts: Map<string, string>;
  beforeAll(async () => {
    ({ archive, close } = await open());
    texts = await allFeeds(archive);
  });
  afterAll(() => close());

  it('are all there', () => {
    const addresses = [...texts.keys()];
    expect(addresses).toEqual(
      expect.arrayContaining([
        '/rss.xml',
        '/atom.xml',
        '/feed.json',
        '/rss/opml.xml',
        '/sitemap.xml',
        '/sitemap/news.xml',
        '/robots.txt',
      ]),
    );
    for (const { slug } of archive.site.categories) {
      expect(addresses).toEqual(
        expect.arrayContaining([`/rss/${slug}.xml`, `/atom/${slug}.xml`, `/feed/${slug}.json`]),
      );
    }
  });

  it('break no rule of their formats', () => {
    const findings = [...texts].flatMap(([address, text]) => findingsOf(address, text, archive.site.url));
    expect(findings).toEqual([]);
  });

  it('are read alike by two independent parsers', () => {
    const loose = new XMLParser({
      ignoreAttributes: false,
      parseTagValue: false,
      trimValues: false,
      processEntities: { maxTotalExpansions: 1e7, maxExpandedLength: 1e9 },
      htmlEntities: true,
    });
    for (const [address, text] of texts) {
      if (!address.endsWith('.xml')) continue;
      const document = loose.parse(text);
      expect(document, address).toHaveProperty(parseXml(text).name.replace(/^.*:/, ''));
      if (!address.startsWith('/rss') || address === '/rss/opml.xml') continue;
      const [channel] = childrenOf(parseXml(text), 'channel');
      const strict = channel
        ? childrenOf(channel, 'item').map((item) =>
            ['title', 'guid', 'pubDate', 'content:encoded'].map((name) => textOf(item, name)),
          )
        : [];
      const items: Record<string, string | Record<string, string>>[] = [document.rss.channel.item ?? []].flat();
      expect(
        items.map(({ title, guid, pubDate, 'content:encoded': content }) => [
          title,
          Object(guid)['#text'],
          pubDate,
          content,
        ]),
      ).toEqual(strict);
    }
  });

  it('are understood as feeds', () => {
    for (const [address, text] of texts) {
      if (!/^\/(rss|atom|feed)/.test(address) || address === '/rss/opml.xml') continue;
      const { format, feed } = parseFeed(text);
      expect(format).toBe(/^\/(rss|atom|feed)/.exec(address)?.[1]?.replace('feed', 'json'));
      expect(feed).toHaveProperty('title');
    }
  });

  it('are the same when they are written again', async () => {
    expect(await allFeeds(archive)).toEqual(texts);
  });
});

describe('hostile texts', () => {
  it('keep what readers can see', async () => {
    const documents = [...(await allFeeds(hostileArchive()))].filter(([address]) =>
      /^\/rss(\.xml|\/luu-tru\/)/.test(address),
    );
    const channels = documents.flatMap(([, text]) => childrenOf(parseXml(text), 'channel'));
    const titles = channels.flatMap((channel) => childrenOf(channel, 'item')).map((item) => textOf(item, 'title'));
    expect(titles).toContain('Lúa vàng[31m chín');
    expect(titles).toContain('Kết thúc ]]> rồi <![CDATA[ lại mở ]]>');
    expect(titles).toContain(HOSTILE_TEXTS['emoji']);
    expect(titles).toContain('Tỉnh Hậu Giang họp bàn việc mưa lũ');
    expect(titles).toContain('Dòng một dòng hai dòng ba dòng bốn');
    expect(titles).toContain('Nửa đầu rồi nửa sau hết');
    expect(titles).toContain(HOSTILE_TEXTS['markup']);
    expect(titles).toContain(HOSTILE_TEXTS['references']);
    const authors = channels
      .flatMap((channel) => childrenOf(channel, 'item'))
      .flatMap((item) => childrenOf(item, 'dc:creator'));
    expect(authors.map(({ text }) => text)).toContain(HOSTILE_TEXTS['numbers']);
  });
});

/** Two articles to a document, so that every feed has an archive. */
const hostileArchive = (): Archive =>
  memoryArchive(
    testSite({
      name: 'Báo "Thử" <& Co> ]]>',
      feeds: { items: '2', hub: 'https://hub.example/?a=1&b=2', copyright: '© <Báo> & "Thử"' },
    }),
    hostileArticles(),
  );

async function openSample() {
  const folder = mkdtempSync(join(tmpdir(), 'feeds-'));
  const content = resolve(import.meta.dirname, '../testing/newspaper');
  const catalogFile = join(folder, 'catalog.db');
  const db = openCatalog(catalogFile, '');
  const { problems } = await syncArchive(db, content, NOW, () => {});
  db.close();
  expect(problems).toEqual([]);
  const { archive, close } = openArchive({
    catalogFile,
    content,
    now: NOW,
    pictures: join(folder, 'pictures'),
    out: join(folder, 'out'),
  });
  return {
    archive,
    close: () => {
      close();
      rmSync(folder, { recursive: true });
    },
  };
}
