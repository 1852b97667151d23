import { describe, expect, test } from 'vitest';
import type { PageMeta } from '../../layouts/page-meta.ts';
import { siteSchema } from '../../model/site.ts';
import { sampleArticle } from '../../model/testing/sample-article.ts';
import { pageJsonLd, toScriptText } from './json-ld.ts';
import { shownPicture } from './shown-picture.ts';

const site = siteSchema.parse({
  name: 'Báo Hậu Giang',
  url: 'https://bao.example.vn',
  categories: [{ slug: 'thoi-su', name: 'Thời sự' }],
  pictures: { remote: { 'https://anh.example.vn/a.jpg': { width: '800', height: '600' } } },
});
const article = sampleArticle({
  updated: '2022-04-23T08:00',
  title: 'Tin </script><script>alert(1)</script>',
  corrections: [{ date: '2022-04-24', text: 'Nói lại cho rõ.' }],
});
const picture = shownPicture(site, () => undefined, article, 'thoi-su');
const meta: PageMeta = {
  kind: 'article',
  title: article.title,
  article,
  crumbs: [{ name: 'Thời sự', address: '/chuyen-muc/thoi-su.html' }],
};

describe('JSON-LD', () => {
  test('tells of an article with its dates in Vietnam’s offset, and of the way to it', () => {
    const { '@graph': graph } = pageJsonLd(site, meta, picture);
    expect(graph).toMatchObject([
      {
        '@type': 'NewsArticle',
        url: 'https://bao.example.vn/2022/04/22/tin.html',
        datePublished: '2022-04-22T07:04:00+07:00',
        dateModified: '2022-04-23T08:00:00+07:00',
        articleSection: 'Thời sự',
        author: [{ name: 'A', url: 'https://bao.example.vn/tac-gia/a.html' }],
        image: { url: 'https://bao.example.vn/chia-se/thoi-su.png', width: 1200, height: 630 },
        correction: [{ '@type': 'CorrectionComment', datePublished: '2022-04-24' }],
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { position: 1, item: 'https://bao.example.vn/' },
          { position: 2, name: 'Thời sự' },
          { position: 3, name: article.title },
        ],
      },
    ]);
  });

  test('stays inside its script element and means the same', () => {
    const value = pageJsonLd(site, meta, picture);
    const text = toScriptText(value);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
  });

  test('tells of the website on its home page', () => {
    expect(pageJsonLd(site, { kind: 'home', address: '/' }, picture)['@graph']).toMatchObject([
      {
        '@type': 'WebSite',
        potentialAction: { target: { urlTemplate: 'https://bao.example.vn/tim-kiem.html?q={q}' } },
      },
    ]);
  });
});

describe('the picture of a page', () => {
  const ownPicture = (src: string) =>
    shownPicture(
      site,
      (name) =>
        name === 'cau.jpg'
          ? { src: name, blob: 'abcdef0123', type: 'jpeg', width: 2000, height: 1000, bytes: 1 }
          : undefined,
      { image: { src, alt: 'Cầu' } },
      'thoi-su',
    );

  test('is the article’s own, as a file that every network shows', () => {
    expect(ownPicture('cau.jpg')).toEqual({
      url: 'https://bao.example.vn/media/cau.abcdef01.jpg',
      alt: 'Cầu',
      width: 1280,
      height: 640,
    });
  });

  test('is remote where the writer said so, with the size that site.yml tells', () => {
    expect(ownPicture('https://anh.example.vn/a.jpg')).toMatchObject({
      url: 'https://anh.example.vn/a.jpg',
      width: 800,
    });
  });

  test('is the section’s for a drawing, and the newspaper’s where there is no section', () => {
    expect(ownPicture('hinh.svg')).toMatchObject({
      url: 'https://bao.example.vn/chia-se/thoi-su.png',
      alt: 'Thời sự – Báo Hậu Giang',
    });
    expect(shownPicture(site, () => undefined)).toMatchObject({ url: 'https://bao.example.vn/chia-se.png' });
  });
});
