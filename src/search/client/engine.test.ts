import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchArticle } from '../build-shard.ts';
import { CORPUS } from '../testing/corpus.ts';
import { memoryIndex } from '../testing/memory-index.ts';
import { wordsOf } from '../words.ts';
import { createEngine, type FromEngine } from './engine.ts';

/** Articles of as many years, each with a shard of its own. */
const YEARS = 8;
const articles: SearchArticle[] = Array.from({ length: YEARS }, (_, year) =>
  CORPUS.map(({ article, text }) => ({
    article: { ...article, at: `${2010 + year}${article.at.slice(4)}`, address: `/${2010 + year}${article.address}` },
    text,
  })).sort((a, b) => (a.article.at < b.article.at ? -1 : 1)),
).flat();
const index = await memoryIndex(articles);

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

async function told(text: string): Promise<FromEngine[]> {
  const messages: FromEngine[] = [];
  const ask = createEngine(index.visit(), (message) => messages.push(message));
  await ask({ ask: 'search', text, filters: {}, order: 'relevance', shown: 10, withExcerpts: true });
  return messages;
}

test('results are told when there are some, then when a stage is reached, or when time has passed', async () => {
  const results = (await told('lúa')).flatMap((message) => (message.tell === 'results' ? [message.results] : []));
  expect(results.map(({ progress, items, state }) => [progress.titles, items.length, state])).toEqual([
    [1, 0, 'loading'],
    [2, 3, 'loading'],
    [4, 10, 'loading'],
    [4, 10, 'done'],
  ]);
});

test('where title and lead do not hold what was looked for, the place in the text is told', async () => {
  const above = new Set(CORPUS.flatMap(({ article }) => wordsOf(`${article.title} ${article.lead}`)));
  const [below = ''] = CORPUS.flatMap(({ text }) => wordsOf(text)).filter((word) => !above.has(word));
  const messages = await told(below);
  await vi.waitFor(() => expect(messages.some(({ tell }) => tell === 'excerpt')).toBe(true));
  const [excerpt] = messages.flatMap((message) => (message.tell === 'excerpt' ? [message.excerpt] : []));
  expect(excerpt?.find(({ marked }) => marked)?.text).toMatch(new RegExp(`^${below}$`, 'i'));
});

test('a word that no article has with its marks is marked as it was found', async () => {
  const results = (await told('lũa')).flatMap((message) => (message.tell === 'results' ? [message.results] : []));
  const items = results.at(-1)?.items ?? [];
  expect(items.length).toBeGreaterThan(0);
  for (const { title, lead } of items) expect([...title, ...lead].find(({ marked }) => marked)?.text).toMatch(/^lúa$/i);
});
