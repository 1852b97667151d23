import { expect, test } from 'vitest';
import { linksOnce } from '../components/article/links-once.ts';
import { neighboursOf } from '../components/article/neighbours.ts';
import { type MemoryArchive, memoryArchive, readerOf, testSite } from '../feeds/testing/memory-archive.ts';
import { PARTS_SHOWN, article as view } from './article.ts';

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
});

test('an article leads on to those that came after it as well as before, the first one too, and links to each article once', () => {
  const many = memoryArchive(
    testSite(),
    Array.from({ length: 30 }, (_, index) => ({
      id: `${index + 1}`,
      at: `2024-01-${String(index + 1).padStart(2, '0')}T08:00`,
      series: [14, 15, 18].includes(index + 1) ? series(index + 1) : undefined,
    })),
  );
  const linksOf = (id: string) => {
    const links = linksOnce(valueAt(many, id));
    return {
      near: links.neighbours
        .flatMap(({ previous, next }) => [previous?.id, next?.id])
        .filter((one) => one !== undefined),
      more: links.more.map(({ id }) => Number(id)),
    };
  };
  expect(linksOf('1')).toEqual({ near: ['2'], more: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12] });
  expect(linksOf('20')).toEqual({ near: ['19', '21'], more: [22, 23, 18, 17, 16, 15, 14, 13, 12, 11] });
  expect(linksOf('30')).toEqual({ near: ['29'], more: [28, 27, 26, 25, 24, 23, 22, 21, 20, 19] });
  expect(linksOf('15')).toEqual({ near: ['16'], more: [17, 13, 12, 11, 10, 9, 8, 7, 6] });
});
