import { expect, it } from 'vitest';
import { ARCHIVED_FORMATS, addressOfFeed, formatsOf, parseFeedAddress } from './feed.ts';
import { archivePartAddress, parseArchivePartAddress } from './feed-archive.ts';
import type { List } from './list.ts';

const category: List = { kind: 'category', slug: 'thoi-su' };
const author: List = { kind: 'author', slug: 'ngoc-huong' };

it('gives each feed an address in each of its formats', () => {
  expect(formatsOf().map((format) => addressOfFeed(format))).toEqual(['/rss.xml', '/atom.xml', '/feed.json']);
  expect(formatsOf(category).map((format) => addressOfFeed(format, category))).toEqual([
    '/rss/thoi-su.xml',
    '/atom/thoi-su.xml',
    '/feed/thoi-su.json',
  ]);
  expect(formatsOf(author).map((format) => addressOfFeed(format, author))).toEqual(['/rss/tac-gia/ngoc-huong.xml']);
});

it('gives each archive document an address', () => {
  const part = { period: '2022-04', part: 12 };
  expect(archivePartAddress('rss', part)).toBe('/rss/luu-tru/2022-04-12.xml');
  expect(archivePartAddress('atom', part, category)).toBe('/atom/thoi-su/2022-04-12.xml');
  expect(archivePartAddress('rss', part, author)).toBe('/rss/tac-gia/ngoc-huong/2022-04-12.xml');
});

it('knows the feed, or the archive document, that stands at an address', () => {
  for (const list of [undefined, category, author]) {
    for (const format of formatsOf(list)) {
      expect(parseFeedAddress(addressOfFeed(format, list))).toEqual({ format, list });
      const archived = ARCHIVED_FORMATS.find((each) => each === format);
      if (!archived) continue;
      const part = { period: '2022-04', part: 12 };
      expect(parseArchivePartAddress(archivePartAddress(archived, part, list))).toEqual({ format, list, ...part });
    }
  }
});

it.each([
  '/rss/x/y.xml',
  '/atom/tac-gia/ngoc-huong.xml',
  '/feed/thoi-su.xml',
  '/rss/thoi-su.json',
  '/rss.html',
  '/',
])('knows no feed at %s', (address) => expect(parseFeedAddress(address)).toBeUndefined());

it.each([
  '/rss/luu-tru/2022-04.xml',
  '/rss/luu-tru/2022-04-0.xml',
  '/rss/luu-tru/2022-04-1x.xml',
  '/feed/2022-04-1.xml',
])('knows no archive document at %s', (address) => expect(parseArchivePartAddress(address)).toBeUndefined());
