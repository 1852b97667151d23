import { expect, test } from 'vitest';
import { neighboursOf } from '../components/article/neighbours.ts';
import { type MemoryArchive, memoryArchive, readerOf, testSite } from '../feeds/testing/memory-archive.ts';
import { PARTS_SHOWN, RELATED, article as view } from './article.ts';

const series = (part: number) => ({ slug: 'lua', name: 'Lúa', part });
const archive = memoryArchive(testSite(), [
  { id: 'a', at: '2024-01-01T08:00', series: series(2) },
  { id: 'b', at: '2024-01-02T07:00', category: 'kinh-te' },
  { id: 'c', at: '2024-01-02T08:00', series: series(1) },
  { id: 'd', at: '2024-01-03T08:00' },
]);
function valueAt(archive: MemoryArchive, id: string) {
  const reader = readerOf(archive);
  const { address = '' } = archive.catalog.articles.newest(100).find((article) => article.id === id) ?? {};
  const output = view.find(address, reader);
  if (!output) throw new Error(`${id} has no page`);
  return view.read(reader, output);
}
const neighbours = (id: string) =>
  neighboursOf(valueAt(archive, id)).map(({ row, previous, next }) => [row, previous?.id, next?.id]);

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
  const parts = (id: string) => valueAt(long, id).series?.parts.map(({ series }) => series?.part);
  expect(parts('1')).toEqual(Array.from({ length: PARTS_SHOWN }, (_, index) => index + 1));
  expect(parts('30')).toEqual(Array.from({ length: PARTS_SHOWN }, (_, index) => index + 19));
  expect(parts('15')).toContain(15);
  expect(parts('15')).toHaveLength(PARTS_SHOWN);
  expect(valueAt(long, '20').more.map(({ id }) => Number(id))).toEqual(
    Array.from({ length: RELATED }, (_, index) => 19 - index),
  );
});
