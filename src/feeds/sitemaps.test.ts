import { describe, expect, it, test } from 'vitest';
import { robotsTxt } from './robots.ts';
import { pagesSitemapXml } from './sitemaps.ts';
import { memoryArchive, testSite } from './testing/memory-archive.ts';
import { answer } from './testing/routes.ts';
import { childrenOf, parseXml, textOf } from './testing/xml-tree.ts';

const NOW = '2024-06-10T12:00';
const archive = memoryArchive(
  testSite(),
  [
    { id: 'cũ', at: '2024-05-31T07:00', updated: '2024-06-09T10:00' },
    { id: 'hôm-kia', at: '2024-06-08T11:59' },
    { id: 'vừa-hai-ngày', at: '2024-06-08T12:00', title: 'Lũ & hạn' },
    {
      id: 'nay',
      at: '2024-06-10T12:00',
      tags: [{ slug: 'lu', name: 'lũ' }],
      image: { src: 'https://anh.example.vn/lu.jpg', alt: 'Lũ' },
    },
    { id: 'mai', at: '2024-06-11T07:00' },
  ],
  NOW,
);
const entriesOf = async (address: string) =>
  parseXml(await answer(archive, address)).children.map((entry) => ({
    entry,
    loc: textOf(entry, 'sitemap:loc'),
    lastmod: textOf(entry, 'sitemap:lastmod'),
  }));

describe('sitemaps', () => {
  it('are listed by month with the last change of each', async () => {
    const entries = await entriesOf('/sitemap.xml');
    expect(entries.map(({ loc, lastmod }) => [loc?.replace('https://bao-thu.example.vn', ''), lastmod])).toEqual([
      ['/sitemap/trang.xml', undefined],
      ['/sitemap/2024-05.xml', '2024-06-09T10:00:00+07:00'],
      ['/sitemap/2024-06.xml', '2024-06-10T12:00:00+07:00'],
      ['/sitemap/news.xml', undefined],
    ]);
  });

  it('of a month hold its articles with their pictures', async () => {
    const entries = await entriesOf('/sitemap/2024-06.xml');
    expect(entries.map(({ loc }) => loc)).toEqual([
      'https://bao-thu.example.vn/2024/06/08/hc3b4m-kia.html',
      'https://bao-thu.example.vn/2024/06/08/ve1bbaba-hai-ngc3a0y.html',
      'https://bao-thu.example.vn/2024/06/10/nay.html',
      'https://bao-thu.example.vn/luu-tru/2024/06.html',
    ]);
    const pictures = entries
      .flatMap(({ entry }) => childrenOf(entry, 'image:image'))
      .map((image) => textOf(image, 'image:loc'));
    expect(pictures).toEqual(['https://anh.example.vn/lu.jpg']);
    await expect(answer(archive, '/sitemap/2024-04.xml')).rejects.toThrow('404');
  });

  it('of news hold the last two days, newest first', async () => {
    const entries = await entriesOf('/sitemap/news.xml');
    const news = entries.flatMap(({ entry }) => childrenOf(entry, 'news:news'));
    expect(news.map((item) => [textOf(item, 'news:title'), textOf(item, 'news:publication_date')])).toEqual([
      ['Bài nay', '2024-06-10T12:00:00+07:00'],
      ['Lũ & hạn', '2024-06-08T12:00:00+07:00'],
    ]);
  });

  it('of news hold the front page while there are none, since none may be empty', async () => {
    const xml = parseXml(await answer({ ...archive, now: '2024-07-10T12:00' }, '/sitemap/news.xml'));
    expect(xml.children.map((entry) => [textOf(entry, 'sitemap:loc'), childrenOf(entry, 'news:news')])).toEqual([
      ['https://bao-thu.example.vn/', []],
    ]);
  });

  it('of what is no article hold sections, lists, years and pages', async () => {
    const locs = (await entriesOf('/sitemap/trang.xml')).map(({ loc }) =>
      loc?.replace('https://bao-thu.example.vn', ''),
    );
    expect(locs).toEqual(
      expect.arrayContaining([
        '/',
        '/chuyen-muc/kinh-te.html',
        '/tac-gia/tac-gia.html',
        '/chu-de/lu.html',
        '/luu-tru/2024.html',
      ]),
    );
  });
});

test('a sitemap holds no more than the protocol allows: the last tags are left out', () => {
  const tag = Array.from({ length: 60_000 }, (_, index) => ({ slug: `t${index}`, name: '' }));
  const names = { author: [], series: [{ slug: 'loat', name: '' }], tag };
  const xml = pagesSitemapXml(archive, { names, years: ['2024'], sitePages: ['gioi-thieu'] });
  expect(xml.match(/<url>/g)?.length).toBe(50_000);
  expect(xml).toContain('/loat-bai/loat.html</loc>');
  expect(xml).toContain('/gioi-thieu.html</loc>');
});

describe('robots.txt', () => {
  it('allows everything and names the sitemaps', () => {
    expect(robotsTxt({ url: 'https://bao.example.vn' })).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://bao.example.vn/sitemap.xml\nSitemap: https://bao.example.vn/sitemap/news.xml\n',
    );
  });
});
