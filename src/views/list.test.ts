import { describe, expect, test } from 'vitest';
import { type MemoryArchive, memoryArchive, readerOf, testSite } from '../feeds/testing/memory-archive.ts';
import { listAddress } from '../model/address.ts';
import type { List } from '../model/list.ts';
import { list as view } from './list.ts';

const list = { kind: 'category', slug: 'thoi-su' } as const;
const day = (n: number): string =>
  `2024-01-01T${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
const archiveOf = (count: number) =>
  memoryArchive(
    testSite(),
    Array.from({ length: count }, (_, index) => ({ id: `${index + 1}`, at: day(index + 1) })),
  );
function readAt(archive: MemoryArchive, address: string) {
  const reader = readerOf(archive);
  const output = view.find(address, reader);
  return output && view.read(reader, output);
}
const readFront = (archive: MemoryArchive, list: List) => readAt(archive, listAddress(list));
const readNumbered = (archive: MemoryArchive, { slug }: List, n: string) =>
  readAt(archive, `/chuyen-muc/${slug}/${n}.html`);
const ids = (view: ReturnType<typeof readFront>) => view?.articles.map(({ id }) => Number(id));

describe('front page of a list', () => {
  test('shows everything, newest first, where there is no full page', () => {
    const view = readFront(archiveOf(3), list);
    expect(ids(view)).toEqual([3, 2, 1]);
    expect(view?.name).toBe('Thời sự');
    expect([view?.older, view?.newer]).toEqual([undefined, undefined]);
  });

  test('shows the unfinished page and the last full one, and leads to the page before that', () => {
    const view = readFront(archiveOf(95), list);
    expect(ids(view)).toEqual(Array.from({ length: 35 }, (_, index) => 95 - index));
    expect(view?.older).toBe('/chuyen-muc/thoi-su/2.html');
  });

  test('exists without articles for a category of site.yml, and for nothing else', () => {
    const archive = archiveOf(0);
    expect(readFront(archive, list)?.articles).toEqual([]);
    expect(readFront(archive, { kind: 'category', slug: 'khong-co' })).toBeUndefined();
    expect(readFront(archive, { kind: 'tag', slug: 'thoi-su' })).toBeUndefined();
  });

  test('shows the parts of a short series in their order', () => {
    const part = (n: number, at: string) => ({ id: `p${n}`, at, series: { slug: 'lua', name: 'Lúa', part: n } });
    const archive = memoryArchive(testSite(), [part(2, day(1)), part(1, day(2)), part(3, day(3))]);
    const view = readFront(archive, { kind: 'series', slug: 'lua' });
    expect(view?.articles.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3']);
  });
});

describe('numbered page of a list', () => {
  const archive = archiveOf(95);

  test('holds thirty articles counted from the oldest, newest first, between its neighbours', () => {
    const view = readNumbered(archive, list, '2');
    expect(ids(view)).toEqual(Array.from({ length: 30 }, (_, index) => 60 - index));
    expect(view).toMatchObject({ older: '/chuyen-muc/thoi-su/1.html', newer: '/chuyen-muc/thoi-su/3.html' });
  });

  test('leads from the last full page to the front', () => {
    expect(readNumbered(archive, list, '3')?.newer).toBe('/chuyen-muc/thoi-su.html');
    expect(readNumbered(archive, list, '1')?.older).toBeUndefined();
  });

  test.each(['0', '4', '01', '1.5', 'x', ''])('there is no page %j', (n) => {
    expect(readNumbered(archive, list, n)).toBeUndefined();
  });
});
