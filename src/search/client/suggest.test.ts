import { expect, test } from 'vitest';
import type { SuggestedName } from '../files.ts';
import { namesNear, suggestNames } from './suggest.ts';

const names: SuggestedName[] = ['Đồng bằng', 'Nông nghiệp', 'Nguyễn Đông', 'Đông xuân'].map((name, i) => ({
  kind: 'tag',
  slug: `${i}`,
  name,
}));
const suggest = (typed: string, limit = 9) => suggestNames(typed, names, limit).map(({ name }) => name);

test('names that start with what was typed, then names with such a word', () => {
  expect(suggest('dong')).toEqual(['Đồng bằng', 'Đông xuân', 'Nguyễn Đông']);
  expect(suggest('Đông x'.normalize('NFD'))).toEqual(['Đông xuân']);
  expect(suggest('ong')).toEqual([]);
});

test('names that bear the marks that were typed come before others', () => {
  expect(suggest('đông')).toEqual(['Đông xuân', 'Nguyễn Đông', 'Đồng bằng']);
  expect(suggest('Ðông'.normalize('NFD'))[0]).toBe('Đông xuân');
});

test('nothing for a single letter, and not more than the limit', () => {
  expect(suggest('d')).toEqual([]);
  expect(suggest('dong', 1)).toHaveLength(1);
});

test('names near a question share half of their words with it, those with the same marks first', () => {
  const near = (question: string) => namesNear(question, names, 9).map(({ name }) => name);
  expect(near('lúa đông xuân muộn')).toEqual(['Đông xuân', 'Nguyễn Đông']);
  expect(near('dong xuan')).toEqual(['Đông xuân', 'Đồng bằng', 'Nguyễn Đông']);
  expect(near('"nong nghiep" xanh')).toEqual(['Nông nghiệp']);
  expect(near('bóng đá')).toEqual([]);
});
