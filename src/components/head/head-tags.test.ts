import { expect, test } from 'vitest';
import type { PageMeta } from '../../layouts/page-meta.ts';
import { siteSchema } from '../../model/site.ts';
import { sampleArticle } from '../../model/testing/sample-article.ts';
import { headMarkup } from './head-tags.ts';
import { shownPicture } from './shown-picture.ts';

const site = siteSchema.parse({
  name: 'Báo Hậu Giang',
  url: 'https://bao.example.vn',
  categories: [{ slug: 'thoi-su', name: 'Thời sự' }],
});
const article = sampleArticle({
  updated: '2022-04-23T08:00',
  title: 'Lúa "ST25" < & >',
  tags: [
    { slug: 'lua', name: 'lúa' },
    { slug: 'gao', name: 'gạo' },
  ],
});
const linesOf = (meta: PageMeta): string[] =>
  headMarkup(
    site,
    meta,
    shownPicture(site, () => undefined, meta.article, meta.category),
  )
    .replaceAll('><', '>\n<')
    .split('\n');

test('the head of an article tells its title, address, dates, section, authors and tags, escaped', () => {
  const meta: PageMeta = {
    kind: 'article',
    title: article.title,
    description: 'Sapo.',
    address: article.address,
    article,
    category: 'thoi-su',
    feeds: [{ title: 'Thời sự', address: '/rss/thoi-su.xml', type: 'application/rss+xml' }],
  };
  expect(linesOf(meta)).toMatchInlineSnapshot(`
    [
      "<meta name="description" content="Sapo.">",
      "<link rel="canonical" href="https://bao.example.vn/2022/04/22/tin.html">",
      "<meta name="theme-color" content="#fcfbf8" media="(prefers-color-scheme: light)">",
      "<meta name="theme-color" content="#141613" media="(prefers-color-scheme: dark)">",
      "<link rel="icon" type="image/svg+xml" href="/icon.svg">",
      "<link rel="apple-touch-icon" href="/apple-touch-icon.png">",
      "<link rel="manifest" href="/manifest.webmanifest">",
      "<link rel="alternate" type="application/rss+xml" title="Thời sự" href="/rss/thoi-su.xml">",
      "<link rel="alternate" type="application/rss+xml" title="Báo Hậu Giang" href="/rss.xml">",
      "<meta property="og:site_name" content="Báo Hậu Giang">",
      "<meta property="og:locale" content="vi_VN">",
      "<meta property="og:type" content="article">",
      "<meta property="og:title" content="Lúa &quot;ST25&quot; &lt; &amp; &gt;">",
      "<meta property="og:description" content="Sapo.">",
      "<meta property="og:url" content="https://bao.example.vn/2022/04/22/tin.html">",
      "<meta property="og:image" content="https://bao.example.vn/chia-se/thoi-su.png">",
      "<meta property="og:image:width" content="1200">",
      "<meta property="og:image:height" content="630">",
      "<meta property="og:image:alt" content="Thời sự – Báo Hậu Giang">",
      "<meta name="twitter:card" content="summary_large_image">",
      "<meta property="article:published_time" content="2022-04-22T07:04:00+07:00">",
      "<meta property="article:modified_time" content="2022-04-23T08:00:00+07:00">",
      "<meta property="article:section" content="Thời sự">",
      "<meta property="article:tag" content="lúa">",
      "<meta property="article:tag" content="gạo">",
      "<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">",
      "<meta name="DC.title" content="Lúa &quot;ST25&quot; &lt; &amp; &gt;">",
      "<meta name="DC.creator" content="A">",
      "<meta name="DC.date" content="2022-04-22T07:04:00+07:00">",
      "<meta name="DC.publisher" content="Báo Hậu Giang">",
      "<meta name="DC.identifier" content="7">",
      "<meta name="DC.language" content="vi">",
      "<meta name="DC.type" content="Text">",
      "<meta name="DC.subject" content="lúa">",
      "<meta name="DC.subject" content="gạo">",
    ]
  `);
});

test('a page that stands at no address of its own is neither canonical nor shared', () => {
  expect(linesOf({ kind: 'page', title: 'Không có trang này', robots: 'noindex' })).toMatchInlineSnapshot(`
    [
      "<meta name="description" content="Không có trang này – Báo Hậu Giang">",
      "<meta name="robots" content="noindex">",
      "<meta name="theme-color" content="#fcfbf8" media="(prefers-color-scheme: light)">",
      "<meta name="theme-color" content="#141613" media="(prefers-color-scheme: dark)">",
      "<link rel="icon" type="image/svg+xml" href="/icon.svg">",
      "<link rel="apple-touch-icon" href="/apple-touch-icon.png">",
      "<link rel="manifest" href="/manifest.webmanifest">",
      "<link rel="alternate" type="application/rss+xml" title="Báo Hậu Giang" href="/rss.xml">",
    ]
  `);
});

test('nothing is said where there is nothing to say', () => {
  expect(
    linesOf({ kind: 'home', address: '/' }).filter((line) => /content=""|undefined|description/.test(line)),
  ).toEqual([]);
});
