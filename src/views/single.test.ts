import { expect, test } from 'vitest';
import type { ListKind } from '../model/list.ts';
import { namesOfLists } from './single.ts';

/** A catalog with so many tags, each with as many articles as its number, and with as many authors. */
function catalogOf(tags: number, authors: number) {
  const lists = (kind: ListKind) =>
    Array.from({ length: kind === 'tag' ? tags : kind === 'author' ? authors : 0 }, (_, index) => ({
      slug: `n${String(index + 1).padStart(5, '0')}`,
      name: `N ${index + 1}`,
      uses: index + 1,
    }));
  return { lists, namesOf: (kind: ListKind) => lists(kind).map(({ slug, name }) => ({ slug, name })) };
}

test('the feeds that are listed are all of them, or those of the largest lists', () => {
  const { author, tag, series } = namesOfLists(catalogOf(1100, 500));
  expect([author.length, series.length]).toEqual([500, 0]);
  expect(tag.length).toBe(500);
  // From 1024 on first, then from 512 on.
  expect([tag[0], tag[76], tag[77], tag[499]?.name]).toEqual([
    { slug: 'n01024', name: 'N 1024' },
    { slug: 'n01100', name: 'N 1100' },
    { slug: 'n00512', name: 'N 512' },
    'N 934',
  ]);
});
