import { describe, expect, test } from 'vitest';
import { type ArticleDraft, memoryArchive, readerOf, testSite } from '../../feeds/testing/memory-archive.ts';
import { HOME, home } from '../../views/home.ts';
import { arrangeFrontPage } from './front-page.ts';

const at = (n: number): string => `2024-01-01T00:${String(n).padStart(2, '0')}`;
const image = { src: 'lua.jpg', alt: 'Lúa' };
const read = (drafts: ArticleDraft[]) => arrangeFrontPage(home.read(readerOf(memoryArchive(testSite(), drafts))));
const ids = (articles: { id: string }[]) => articles.map(({ id }) => id);

describe('front page', () => {
  test('opens with the newest article that has a picture, if it is among the newest', () => {
    expect(
      ids(
        read([
          { id: '1', at: at(1), image },
          { id: '2', at: at(2) },
          { id: '3', at: at(3) },
        ]).top,
      ),
    ).toEqual(['1', '3', '2']);
  });

  test('opens with the newest where none has a picture', () => {
    const old = { id: 'cu', at: '2020-01-01T00:00', image };
    const others = Array.from({ length: HOME.top }, (_, index) => ({ id: `${index}`, at: at(index) }));
    expect(read([old, ...others]).top[0]?.id).toBe(`${HOME.top - 1}`);
  });

  test('shows nothing of its top again further down', () => {
    const drafts = Array.from({ length: 30 }, (_, index) => ({
      id: `${index}`,
      at: at(index),
      kind: 'photo' as const,
    }));
    const { top, latest, sections, photos } = read(drafts);
    const shown = new Set(ids(top));
    expect(top).toHaveLength(HOME.top);
    expect(latest).toHaveLength(HOME.latest);
    expect(sections[0]?.articles).toHaveLength(HOME.section);
    expect(photos).toHaveLength(HOME.photos);
    for (const { id } of [...latest, ...photos, ...(sections[0]?.articles ?? [])]) expect(shown).not.toContain(id);
  });

  test('keeps the order of site.yml and leaves out sections without articles', () => {
    const many = Array.from({ length: 10 }, (_, index) => ({ id: `${index}`, at: at(index) }));
    const { sections } = read([...many, { id: 'kt', at: '2023-01-01T00:00', category: 'kinh-te' }]);
    expect(sections.map(({ category }) => category.slug)).toEqual(['thoi-su', 'kinh-te']);
    expect(read(many).sections.map(({ category }) => category.slug)).toEqual(['thoi-su']);
  });

  test('names the series that had a part most recently', () => {
    const part = (slug: string, part: number, n: number) => ({
      id: `${slug}${part}`,
      at: at(n),
      series: { slug, name: slug, part },
    });
    const { series } = read([part('a', 1, 1), part('b', 1, 2), part('a', 2, 3), part('b', 2, 4)]);
    expect(series.map(({ summary, articles }) => [summary.slug, summary.count, ids(articles)])).toEqual([
      ['b', 2, ['b2', 'b1']],
      ['a', 2, ['a2', 'a1']],
    ]);
  });

  test('is empty for an archive without articles', () => {
    expect(read([])).toEqual({ top: [], latest: [], sections: [], photos: [], series: [] });
  });
});
