import { expect, test } from 'vitest';
import type { Archive } from '../../catalog/archive.ts';
import { memoryArchive, testSite } from '../../feeds/testing/memory-archive.ts';
import type { Article } from '../../model/article.ts';
import { neighboursOf } from './neighbours.ts';
import { PARTS_SHOWN, seriesParts } from './series-parts.ts';

const series = (part: number) => ({ slug: 'lua', name: 'Lúa', part });
const archive = memoryArchive(testSite(), [
  { id: 'a', at: '2024-01-01T08:00', series: series(2) },
  { id: 'b', at: '2024-01-02T07:00', category: 'kinh-te' },
  { id: 'c', at: '2024-01-02T08:00', series: series(1) },
  { id: 'd', at: '2024-01-03T08:00' },
]);
const byId = ({ catalog }: Archive, id: string): Article =>
  catalog.newest(100).find((article) => article.id === id) as Article;
const neighbours = (id: string) => {
  const article = byId(archive, id);
  const inCategory = archive.catalog.around({ kind: 'category', slug: article.category }, article, 1);
  return neighboursOf(archive, article, inCategory).map(({ row, previous, next }) => [row, previous?.id, next?.id]);
};

test('neighbours are those of the same day, of the category and, by part, of the series', () => {
  expect(neighbours('c')).toEqual([
    ['day', 'b', undefined],
    ['category', 'a', 'd'],
    ['series', undefined, 'a'],
  ]);
});

test('rows in which an article stands alone are left out', () => {
  expect(neighbours('d')).toEqual([['category', 'c', undefined]]);
  expect(neighbours('b')).toEqual([['day', undefined, 'c']]);
});

test('a page of a long series names the parts around its own', () => {
  const long = memoryArchive(
    testSite(),
    Array.from({ length: 30 }, (_, index) => ({
      id: `${index + 1}`,
      at: `2024-01-${String(index + 1).padStart(2, '0')}T08:00`,
      series: series(index + 1),
    })),
  );
  const parts = (id: string) => seriesParts(long, byId(long, id)).map(({ series }) => series?.part);
  expect(parts('1')).toEqual(Array.from({ length: PARTS_SHOWN }, (_, index) => index + 1));
  expect(parts('30')).toEqual(Array.from({ length: PARTS_SHOWN }, (_, index) => index + 19));
  expect(parts('15')).toContain(15);
  expect(parts('15')).toHaveLength(PARTS_SHOWN);
});
