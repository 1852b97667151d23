import { expect, test } from 'vitest';
import { fold } from '../vietnamese/fold.ts';
import { createExpander } from './abbreviations.ts';
import { parseQuery } from './client/query.ts';
import { createSearch } from './client/search.ts';
import { CORPUS, QUESTIONS } from './testing/corpus.ts';
import { memoryIndex } from './testing/memory-index.ts';

const ABBREVIATIONS = [
  { short: 'UBND', long: 'Ủy ban nhân dân' },
  { short: 'CSGT', long: 'Cảnh sát giao thông' },
];
const source = (await memoryIndex(CORPUS, ABBREVIATIONS)).visit();
const expand = createExpander(ABBREVIATIONS);

const NEW_TONES: [string, string][] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ủy', 'uỷ'],
  ['úy', 'uý'],
  ['ỏe', 'oẻ'],
];
const VARIANTS: Record<string, (text: string) => string> = {
  'as written': (text) => text,
  'in NFD': (text) => text.normalize('NFD'),
  'without accents': fold,
  'with the other tone placement': (text) => NEW_TONES.reduce((all, [old, other]) => all.replaceAll(old, other), text),
};

async function results(text: string): Promise<string[]> {
  const search = createSearch(source, await source.manifest(), parseQuery(text, expand), {});
  await search.run(new AbortController().signal, () => {});
  const records = await search.records(await search.rank('relevance', 10));
  return records.map(({ address }) => address.slice(1).replace(/-\d+\.html$/, ''));
}

/** Normalised discounted cumulative gain of the first ten results, every article of the story being as good. */
function ndcg(stories: readonly string[], wanted: string): number {
  const discount = (rank: number): number => 1 / Math.log2(rank + 2);
  const sum = (ranks: number[]): number => ranks.reduce((total, rank) => total + discount(rank), 0);
  const relevant = CORPUS.filter(({ article }) => article.slug.replace(/-\d+$/, '') === wanted).length;
  return sum(stories.flatMap((story, rank) => (story === wanted ? rank : []))) / sum([...Array(relevant).keys()]);
}

test.each(Object.entries(VARIANTS))('questions asked %s find their stories', async (_, variant) => {
  const scores = await Promise.all(
    QUESTIONS.map(async ([question, story]) => [question, ndcg(await results(variant(question)), story)] as const),
  );
  const mean = scores.reduce((sum, [, score]) => sum + score, 0) / scores.length;
  expect(mean, JSON.stringify(scores.filter(([, score]) => score < 1))).toBeGreaterThanOrEqual(0.96);
});

test('both forms of an abbreviation find each other', async () => {
  expect((await results('CSGT')).sort()).toEqual((await results('cảnh sát giao thông')).sort());
  expect((await results('ubnd')).filter((story) => story === 'ngap')).toHaveLength(2);
});

test('numbers and codes find what they stand in', async () => {
  expect((await results('160 ca'))[0]).toBe('sot');
  expect((await results('2,14 mét'))[0]).toBe('ngap');
  expect((await results('3.500 tấn'))[0]).toBe('duong-mia');
  expect((await results('3500 tan mia'))[0]).toBe('duong-mia');
});

test('a phrase with an abbreviation finds the long form too, and the other way round', async () => {
  expect(await results('"UBND thành phố"')).toEqual(await results('"ủy ban nhân dân thành phố"'));
  expect(await results('"ủy ban nhân dân phường"')).toEqual(['ngap']);
});
