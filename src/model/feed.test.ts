import { expect, it } from 'vitest';
import { addressOfFeed, formatsOf } from './feed.ts';
import { archivePartAddress, parseArchivePart } from './feed-archive.ts';
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

it('knows the part that a name stands for', () => {
  expect(parseArchivePart('2022-04-12')).toEqual({ period: '2022-04', part: 12 });
  for (const name of ['2022-04', '2022-04-0', '2022-04-1x', 'thoi-su']) expect(parseArchivePart(name)).toBeUndefined();
});
