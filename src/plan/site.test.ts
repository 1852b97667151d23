import { expect, test } from 'vitest';
import { type ArticleDraft, memoryArchive, testSite } from '../feeds/testing/memory-archive.ts';
import { planSite } from './site.ts';

const NOW = '2030-01-01T00:00';
const recent = Array.from({ length: 40 }, (_, index) => ({
  id: `${index}`,
  at: `2024-02-01T${String(10 + Math.floor(index / 60))}:${String(index % 60).padStart(2, '0')}`,
}));
const keys = (drafts: ArticleDraft[]): Map<string, string> => {
  const { catalog, site } = memoryArchive(testSite(), drafts);
  const categories = site.categories.map(({ slug }) => slug);
  return new Map(planSite(catalog, categories, NOW).map(({ address, key }) => [address, key]));
};
const base = keys(recent);
/** The pages of the site whose key differs once an old article is there too. */
const changedBy = (draft: Omit<ArticleDraft, 'id' | 'at'>): string[] => {
  const changed = keys([...recent, { id: 'cu', at: '2010-05-05T08:00', ...draft }]);
  return [...changed].filter(([address, key]) => base.get(address) !== key).map(([address]) => address);
};

test('an old article changes only what counts months and days', () => {
  expect(changedBy({})).toEqual(['/luu-tru.html', '/do-phu.html', '/tim-kiem.html']);
});

test.each<[string, Omit<ArticleDraft, 'id' | 'at'>]>([
  ['a photo story', { kind: 'photo' }],
  ['a part of a series', { series: { slug: 'lua', name: 'Lúa', part: 1 } }],
  ['an article of a section that has few', { category: 'kinh-te' }],
])('%s that the home page shows changes it, however old', (_, draft) => {
  expect(changedBy(draft)).toContain('/');
});

test('a correction changes the page of corrections', () => {
  expect(changedBy({ corrections: [{ date: '2010-05-06', text: 'Đúng là 7.' }] })).toContain('/dinh-chinh.html');
});

test('the newest article changes the home page and the fragment of fresh news', () => {
  const changed = keys([...recent, { id: 'moi', at: '2024-03-01T08:00' }]);
  for (const address of ['/', '/moi-nhat.html']) expect(changed.get(address)).not.toBe(base.get(address));
});
