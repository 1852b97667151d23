import { describe, expect, test } from 'vitest';
import { formerAddresses } from './former-addresses.ts';
import { formerLists, formerRules } from './former-rules.ts';
import { siteSchema } from './site.ts';

const siteOf = (permalink: unknown, former?: string[]) =>
  siteSchema.parse({
    name: 'A',
    url: 'https://a.vn',
    categories: [
      { slug: 'kinh-te', name: 'Kinh tế', former },
      { slug: 'thoi-su', name: 'Thời sự' },
    ],
    permalink,
  });
const article = { at: '2019-04-22T07:04', category: 'kinh-te', slug: 'tin', id: '5', address: '/2019/04/22/tin.html' };
const DAY = '/{year}/{month}/{day}/{slug}.html';
const LEGACY = '/{category}/{slug}-{id}.html';

describe('where an article has stood', () => {
  test('nowhere else, as long as nothing has changed', () => {
    expect(formerAddresses(siteOf(DAY), article)).toEqual([]);
  });

  test('at the addresses of former patterns that were in use after it was published, with each slug of its category', () => {
    const site = siteOf(
      {
        pattern: DAY,
        former: [
          { pattern: LEGACY, until: '2019-04-22' },
          { pattern: '/{id}.html', until: '2019-04-21' },
        ],
      },
      ['lam-an'],
    );
    expect(formerAddresses(site, article)).toEqual([
      { address: '/kinh-te/tin-5.html', isRuled: false },
      { address: '/lam-an/tin-5.html', isRuled: false },
    ]);
  });

  test('a pattern may be a text, and one without an end is every article’s', () => {
    const site = siteOf({ pattern: DAY, former: LEGACY });
    const late = { ...article, at: '2030-01-01T00:00', address: '/2030/01/01/tin.html' };
    expect(formerAddresses(site, late).map(({ address }) => address)).toEqual(['/kinh-te/tin-5.html']);
  });

  test('never at an address of the site itself, nor at one that no file can have', () => {
    const site = siteOf({ pattern: DAY, former: ['/{slug}.html', '/{id}/{slug}-{slug}.html'] });
    const stands = (slug: string) => ({ ...article, slug, address: `/2019/04/22/${slug}.html` });
    expect(formerAddresses(site, stands('rss'))).toEqual([{ address: '/5/rss-rss.html', isRuled: false }]);
    expect(formerAddresses(site, stands('a'.repeat(150)))).toHaveLength(1);
  });
});

describe('rules for all articles at once', () => {
  const rulesOf = (permalink: unknown, former?: string[], years = ['2018', '2019']) =>
    formerRules(siteOf(permalink, former), years).map(({ from, to }) => `${from} ${to}`);

  test('there are none where nothing has changed, or where a part of the new address is not in the old one', () => {
    expect(rulesOf(DAY)).toEqual([]);
    expect(rulesOf({ pattern: DAY, former: LEGACY })).toEqual([]);
    expect(rulesOf({ pattern: LEGACY, former: DAY })).toEqual([]);
  });

  test('a former slug of a category', () => {
    expect(rulesOf(LEGACY, ['lam-an'])).toEqual([
      '/chuyen-muc/lam-an/* /chuyen-muc/kinh-te/:splat',
      '/rss/lam-an/* /rss/kinh-te/:splat',
      '/atom/lam-an/* /atom/kinh-te/:splat',
      '/lam-an/:s2 /kinh-te/:s2',
    ]);
    expect(formerAddresses(siteOf(LEGACY, ['lam-an']), { ...article, address: '/kinh-te/tin-5.html' })).toEqual([
      { address: '/lam-an/tin-5.html', isRuled: true },
    ]);
  });

  test('a pattern that begins with the year, for each year', () => {
    expect(rulesOf({ pattern: '/{year}/{slug}.html', former: DAY })).toEqual([
      '/2018/:s2/:s3/:s4 /2018/:s4',
      '/2019/:s2/:s3/:s4 /2019/:s4',
    ]);
  });

  test('none that could fit an address of today or of the site itself', () => {
    expect(rulesOf({ pattern: '/{year}/{slug}.html', former: '/{year}/{slug}-{id}.html' })).toEqual([]);
    expect(rulesOf({ pattern: '/{slug}.html', former: '/luu-tru/{slug}.html' })).toEqual([]);
    expect(rulesOf({ pattern: '/tin/{id}/{slug}.html', former: '/{id}/{slug}.html' })).toEqual([]);
    expect(rulesOf({ pattern: '/{category}/{slug}.html', former: '/{category}/{slug}-{id}.html' })).toEqual([]);
  });

  test('a category’s list and feeds', () => {
    expect(formerLists(siteOf(DAY, ['lam-an'])).map(({ from, to }) => `${from} ${to}`)).toEqual([
      '/chuyen-muc/lam-an.html /chuyen-muc/kinh-te.html',
      '/rss/lam-an.xml /rss/kinh-te.xml',
      '/atom/lam-an.xml /atom/kinh-te.xml',
      '/feed/lam-an.json /feed/kinh-te.json',
    ]);
  });
});
