import { describe, expect, it } from 'vitest';
import { type ArticleDraft, type MemoryArchive, memoryArchive, testSite } from './testing/memory-archive.ts';
import { answer } from './testing/routes.ts';
import { childrenOf, linksOf, parseXml, textOf, type XmlElement } from './testing/xml-tree.ts';

const ARTICLE: ArticleDraft = {
  id: '142279',
  slug: 'khom-duoc-mua',
  at: '2022-04-22T07:04',
  title: 'Khóm được mùa & được giá',
  lead: 'Giá khóm < 10.000 đồng/trái.',
  authors: [
    { slug: 'ngoc-huong', name: 'Ngọc Hưởng' },
    { slug: 'gia-khanh', name: 'Gia Khánh' },
  ],
  tags: [{ slug: 'khom', name: 'khóm Cầu Đúc' }],
  byline: 'NGỌC HƯỞNG – GIA KHÁNH',
  body: 'Đoạn đầu có [liên kết](/luu-tru.html).\n\n![Vườn khóm](khom.svg "Vườn khóm. Ảnh: TRUNG QUÂN")',
};

async function channelOf(archive: MemoryArchive, address = '/rss.xml'): Promise<XmlElement> {
  const [channel] = childrenOf(parseXml(await answer(archive, address)), 'channel');
  if (!channel) throw new Error('no channel');
  return channel;
}

async function itemOf(settings: Record<string, unknown>, article: Partial<ArticleDraft> = {}): Promise<XmlElement> {
  const archive = memoryArchive(testSite(settings), [{ ...ARTICLE, ...article }]);
  archive.addMedia({ src: 'khom.svg', type: 'svg', blob: 'a'.repeat(40), bytes: 1234 });
  archive.addMedia({ src: 'anh.jpg', type: 'jpeg', blob: 'b'.repeat(40), bytes: 99_999, width: 1600, height: 900 });
  const [item] = childrenOf(await channelOf(archive), 'item');
  if (!item) throw new Error('no item');
  return item;
}

describe('an item', () => {
  it('says what the article is', async () => {
    const item = await itemOf({});
    expect(textOf(item, 'title')).toBe('Khóm được mùa & được giá');
    expect(textOf(item, 'link')).toBe('https://bao-thu.example.vn/2022/04/22/khom-duoc-mua.html');
    expect(textOf(item, 'pubDate')).toBe('Fri, 22 Apr 2022 07:04:00 +0700');
    expect(childrenOf(item, 'dc:creator').map(({ text }) => text)).toEqual(['Ngọc Hưởng', 'Gia Khánh']);
    expect(childrenOf(item, 'category').map(({ text }) => text)).toEqual(['Thời sự', 'khóm Cầu Đúc']);
    expect(textOf(item, 'description')).toBe('Giá khóm &lt; 10.000 đồng/trái.');
    expect(childrenOf(item, 'atom:updated')).toEqual([]);
  });

  it('holds the whole article with absolute addresses', async () => {
    const html = textOf(
      await itemOf({}, { corrections: [{ date: '2022-05-01', text: 'Giá đúng là 9.000 đồng.' }] }),
      'content:encoded',
    );
    expect(html).toContain('<p><strong>Giá khóm &lt; 10.000 đồng/trái.</strong></p>');
    expect(html).toContain('href="https://bao-thu.example.vn/luu-tru.html"');
    expect(html).toMatch(/<img src="https:\/\/bao-thu\.example\.vn\/media\/khom\.aaaaaaaa\.svg" alt="Vườn khóm">/);
    expect(html).toContain('Ảnh: TRUNG QUÂN');
    expect(html).toContain('<p><em>NGỌC HƯỞNG – GIA KHÁNH</em></p>');
    expect(html).toContain('01/05/2022: Giá đúng là 9.000 đồng.');
    expect(html).not.toMatch(/loading|srcset|class|<script|data-/);
  });

  it('keeps its guid when its address, its day, the scheme of the site or, with a named authority, its host change', async () => {
    const guidOf = async (...given: Parameters<typeof itemOf>) => childrenOf(await itemOf(...given), 'guid')[0];
    const guid = await guidOf({});
    expect(guid).toMatchObject({ text: 'tag:bao-thu.example.vn,2025:142279', attributes: { isPermaLink: 'false' } });
    expect(await guidOf({ url: 'http://bao-thu.example.vn' })).toEqual(guid);
    expect(
      await guidOf({ permalink: '/{category}/{slug}-{id}.html' }, { slug: 'ten-khac', at: '2022-04-23T08:00' }),
    ).toEqual(guid);
    const moved = { url: 'https://bao-moi.example.vn', feeds: { authority: 'bao-thu.example.vn,2025' } };
    expect(await guidOf(moved)).toEqual(guid);
  });

  it('tells when the article was updated or corrected', async () => {
    const updatedOf = async (article: Partial<ArticleDraft>) => textOf(await itemOf({}, article), 'atom:updated');
    expect(await updatedOf({ updated: '2022-04-23T09:00' })).toBe('2022-04-23T09:00:00+07:00');
    const corrections = [{ date: '2022-05-02', text: 'Đúng.' }];
    expect(await updatedOf({ updated: '2022-04-23T09:00', corrections })).toBe('2022-05-02T00:00:00+07:00');
  });

  it('carries the lead picture with its true length, or with none where nobody knows it', async () => {
    const local = await itemOf({}, { image: { src: 'khom.svg', alt: 'Khóm' } });
    expect(childrenOf(local, 'enclosure')[0]?.attributes).toEqual({
      url: 'https://bao-thu.example.vn/media/khom.aaaaaaaa.svg',
      length: '1234',
      type: 'image/svg+xml',
    });
    const photo = await itemOf({}, { image: { src: 'anh.jpg', alt: 'Ảnh' } });
    expect(childrenOf(photo, 'enclosure')[0]?.attributes).toEqual({
      url: 'https://bao-thu.example.vn/media/anh.bbbbbbbb.jpg',
      length: '99999',
      type: 'image/jpeg',
    });
    const remote = await itemOf({}, { image: { src: 'https://anh.example.vn/a b.jpg', alt: 'Khóm' } });
    expect(childrenOf(remote, 'enclosure')).toEqual([]);
    expect(childrenOf(remote, 'media:content')[0]?.attributes).toEqual({
      url: 'https://anh.example.vn/a%20b.jpg',
      type: 'image/jpeg',
      medium: 'image',
    });
  });
});

describe('a feed', () => {
  it('says what it is, from its articles and settings alone', async () => {
    const archive = memoryArchive(
      testSite({ feeds: { hub: 'https://hub.example.vn/', ttl: '30', copyright: '© Báo Thử' } }),
      [ARTICLE, { id: 'cũ', at: '2020-01-01T06:00', corrections: [{ date: '2023-01-01', text: 'Đúng.' }] }],
    );
    const channel = await channelOf(archive, '/rss/thoi-su.xml');
    expect(textOf(channel, 'title')).toBe('Thời sự – Báo Thử Nghiệm');
    expect(textOf(channel, 'link')).toBe('https://bao-thu.example.vn/chuyen-muc/thoi-su.html');
    expect(textOf(channel, 'language')).toBe('vi');
    expect(textOf(channel, 'ttl')).toBe('30');
    expect(textOf(channel, 'copyright')).toBe('© Báo Thử');
    expect(textOf(channel, 'lastBuildDate')).toBe('Sun, 01 Jan 2023 00:00:00 +0700');
    expect(linksOf(channel, 'self')).toEqual(['https://bao-thu.example.vn/rss/thoi-su.xml']);
    expect(linksOf(channel, 'hub')).toEqual(['https://hub.example.vn/']);
  });

  it('of a category is there before its first article', async () => {
    const archive = memoryArchive();
    const channel = await channelOf(archive, '/rss/kinh-te.xml');
    expect(childrenOf(channel, 'item')).toEqual([]);
    expect(await answer(archive, '/atom/kinh-te.xml')).toContain('<updated>');
    await expect(answer(archive, '/rss/tac-gia/khong-co.xml')).rejects.toThrow('404');
    await expect(answer(archive, '/rss/luu-tru/2022-04-1.xml')).rejects.toThrow('404');
  });

  it('loses what is withdrawn, a draft, or not yet published', async () => {
    const archive = memoryArchive(testSite(), [ARTICLE], '2022-05-01T00:00');
    const count = async () => childrenOf(await channelOf(archive), 'item').length;
    archive.put({ id: 'mai', at: '2022-05-02T00:00' });
    archive.put({ id: 'nháp', at: '2022-04-01T00:00', state: 'draft' });
    expect(await count()).toBe(1);
    archive.put({ ...ARTICLE, state: 'withdrawn' });
    expect(await count()).toBe(0);
  });
});
