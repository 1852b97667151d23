import { describe, expect, test } from 'vitest';
import { type ArticleDraft, memoryArchive, readerOf, testSite } from '../../feeds/testing/memory-archive.ts';
import { HOME, home } from '../../views/home.ts';
import { arrangeFrontPage, type FrontPage } from './front-page.ts';

const at = (n: number): string => `2024-01-01T00:${String(n).padStart(2, '0')}`;
const image = { src: 'lua.jpg', alt: 'Lúa' };
const read = (drafts: ArticleDraft[]) => arrangeFrontPage(home.read(readerOf(memoryArchive(testSite(), drafts))));
const ids = (articles: { id: string }[]) => articles.map(({ id }) => id);

/** Every article of a front page, by part. */
const partsOf = (page: FrontPage): string[][] => [
  ids(page.lead ? [page.lead] : []),
  ...[page.chosen, page.latest, page.under, page.beside, page.photos, page.videos].map(ids),
  ...page.sections.map(({ lead, others }) => ids([lead, ...others])),
  ...page.series.map(({ articles }) => ids(articles)),
];

describe('front page', () => {
  test('opens with the newest article that has a picture, if it is among the newest; the newest list begins with the newest', () => {
    const page = read([
      { id: '1', at: at(1), image },
      { id: '2', at: at(2) },
      { id: '3', at: at(3) },
    ]);
    expect(page.lead?.id).toBe('1');
    expect(ids(page.latest)).toEqual(['3']);
    expect(ids(page.beside)).toEqual(['2']);
  });

  test('opens with the newest where none of a few has a picture', () => {
    const old = { id: 'cu', at: '2020-01-01T00:00', image };
    expect(read([old, ...Array.from({ length: 5 }, (_, n) => ({ id: `${n}`, at: at(n) }))]).lead?.id).toBe('4');
  });

  test("opens with the editor's first choice, however old; the others have a place of their own, in their order", () => {
    const drafts = Array.from({ length: 30 }, (_, n) => ({ id: `${n}`, at: at(n), image }));
    const pinned = [
      { id: 'hai', at: '2020-01-02T00:00', pin: 2 },
      { id: 'mot', at: '2020-01-01T00:00', pin: 1 },
      { id: 'cuoi', at: '2020-01-03T00:00', pin: 1001 },
    ];
    const { lead, chosen, latest } = read([...drafts, ...pinned]);
    expect([lead?.id, ...ids(chosen)]).toEqual(['mot', 'hai', 'cuoi']);
    expect(latest[0]?.id).toBe('29');
  });

  test('shows no story twice, and fills its rows', () => {
    const kinds = ['article', 'photo', 'article', 'video'] as const;
    const page = read(
      Array.from({ length: 59 }, (_, n) => ({
        id: `${n}`,
        at: at(n),
        kind: kinds[n % 4],
        image: n % 3 === 0 ? image : undefined,
        category: n % 2 === 0 ? 'thoi-su' : 'kinh-te',
        series: n % 5 === 0 ? { slug: 'lua', name: 'Lúa', part: n } : undefined,
        pin: n % 20 === 7 ? n : undefined,
      })),
    );
    const all = partsOf(page).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(page.latest).toHaveLength(HOME.latest);
    expect([page.photos, page.videos].map(({ length }) => length)).toEqual([4, 4]);
    expect([page.under, page.beside].map(({ length }) => length)).toEqual([HOME.under, HOME.beside]);
  });

  test('a section whose lead has no picture holds two more, one whose lead has no words another', () => {
    const drafts = Array.from({ length: 59 }, (_, n) => ({ id: `${n}`, at: at(n) }));
    const lead = 'Nước về.';
    const forms = [{}, { image }, { lead }, { image, lead }];
    const sections = forms.map((form) => read(drafts.map((draft) => ({ ...draft, ...form }))).sections[0]);
    expect(sections.map((section) => section?.others.length)).toEqual([6, 4, 5, 3]);
  });

  test('pictures stand under a lead story that has none', () => {
    const drafts = Array.from({ length: 59 }, (_, n) => ({ id: `${n}`, at: at(n) }));
    const some = drafts.map((draft, n) => (n % 10 === 0 ? { ...draft, image } : draft));
    const pinned = read(some.map((draft, n) => (n === 45 ? { ...draft, pin: 1 } : draft)));
    expect(pinned.lead?.image).toBeUndefined();
    expect(pinned.under.map(({ image }) => image)).not.toContain(undefined);
  });

  test('keeps the order of site.yml and leaves out sections without articles', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ id: `${index}`, at: at(index) }));
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
    const others = Array.from({ length: 40 }, (_, n) => ({ id: `${n}`, at: at(n + 10), category: 'kinh-te', image }));
    const parts = [part('a', 1, 1), part('b', 1, 2), part('a', 2, 3), part('b', 2, 4)].map((draft) => ({
      ...draft,
      category: 'muc-khac',
    }));
    const { series } = read([...others, ...parts]);
    expect(series.map(({ summary, articles }) => [summary.slug, summary.count, ids(articles)])).toEqual([
      ['b', 2, ['b2', 'b1']],
      ['a', 2, ['a2', 'a1']],
    ]);
  });

  test('is empty for an archive without articles', () => {
    expect(partsOf(read([])).flat()).toEqual([]);
  });
});
