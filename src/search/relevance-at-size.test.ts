import { expect, test } from 'vitest';
import { fold } from '../vietnamese/fold.ts';
import { frequenciesOf, weightOf } from './client/frequencies.ts';
import { parseQuery } from './client/query.ts';
import { createSearch } from './client/search.ts';
import { readTexts, readTitles } from './client/shard-hits.ts';
import { CORPUS, QUESTIONS } from './testing/corpus.ts';
import { madeUpArticles } from './testing/made-up.ts';
import { memoryIndex } from './testing/memory-index.ts';
import { wordsOf } from './words.ts';

/*
 * An archive in which every syllable is common: the corpus among 2,000 articles that are made from its own sentences, and are
 * left out before a score is counted.
 */

const ARTICLES = [...madeUpArticles(2000), ...CORPUS].sort((a, b) => (a.article.at < b.article.at ? -1 : 1));
const byAddress = new Map(ARTICLES.map(({ article }) => [article.address, article]));
const source = (await memoryIndex(ARTICLES)).visit();
const manifest = await source.manifest();
const signal = new AbortController().signal;

async function find(text: string, limit: number) {
  const search = createSearch(source, manifest, parseQuery(text), {});
  await search.run(signal, () => {});
  const ranking = await search.rank('relevance', limit);
  return { ranking, records: await search.records(ranking) };
}

test.each([
  ['as written', (text: string) => text],
  ['without accents', fold],
])('questions asked %s find their stories', async (_, variant) => {
  const discount = (rank: number): number => 1 / Math.log2(rank + 2);
  const sum = (ranks: Iterable<number>): number => [...ranks].reduce((total, rank) => total + discount(rank), 0);
  const scores: [string, number][] = [];
  for (const [question, wanted] of QUESTIONS) {
    const { records } = await find(variant(question), 400);
    const stories = records
      .filter(({ address }) => !address.startsWith('/made-up'))
      .slice(0, 10)
      .map(({ address }) => address.slice(1).replace(/-\d+\.html$/, ''));
    const relevant = CORPUS.filter(({ article }) => article.slug.replace(/-\d+$/, '') === wanted).length;
    const gain = sum(stories.flatMap((story, rank) => (story === wanted ? rank : [])));
    scores.push([question, gain / sum(Array(relevant).keys())]);
  }
  const mean = scores.reduce((total, [, score]) => total + score, 0) / scores.length;
  expect(mean, JSON.stringify(scores.filter(([, score]) => score < 1))).toBeGreaterThanOrEqual(0.96);
});

test.each([
  'gia lua',
  'nguoi dan',
  'nha may duong',
  'giá lúa',
])('"%s" gives what holds it together, phrases first', async (text) => {
  const { ranking, records } = await find(text, 10);
  expect(ranking.together).toBeGreaterThan(0);
  const asked = wordsOf(text).map(fold).join(' ');
  const [first] = records;
  expect(fold(wordsOf(`${first?.title}. ${first?.lead}`).join(' '))).toContain(asked);
});

test('the first results of a common question do not all come from the oldest years', async () => {
  const { records } = await find('gia lua', 10);
  expect(records.some(({ at }) => at > '2005')).toBe(true);
});

test('a frequency is that of the union of spellings, and weights are finite and not negative', async () => {
  const syllables = await source.syllables();
  for (const text of ['duong cua dan', 'đường của dân', 'gia ca lua', 'ban nha', 'ở', 'khqt']) {
    const query = parseQuery(text);
    const hits = await Promise.all(
      manifest.shards.map(async (shard) => {
        const titles = await readTitles(source, shard, query, {}, { signal });
        return readTexts(
          source,
          titles,
          query,
          query.words.map(() => 'all' as const),
          { signal },
        );
      }),
    );
    const frequencies = frequenciesOf(query, hits, syllables, ARTICLES.length);
    for (const [i, { articles, isTyped }] of frequencies.words.entries()) {
      const word = query.words[i] ?? '';
      const isSame =
        query.accented && isTyped ? (other: string) => other === word : (other: string) => fold(other) === fold(word);
      const holders = [...byAddress.values()].filter(({ title, lead = '', address }) =>
        wordsOf([title, lead, ARTICLES.find(({ article }) => article.address === address)?.text ?? ''].join('\n')).some(
          isSame,
        ),
      ).length;
      expect(articles).toBeLessThanOrEqual(ARTICLES.length);
      expect(articles).toBeLessThanOrEqual(holders);
      expect(weightOf(articles, frequencies.total)).toBeGreaterThanOrEqual(0);
      expect(weightOf(articles, frequencies.total)).toBeLessThan(Infinity);
    }
  }
});
