import { deflateRawSync } from 'node:zlib';
import type { Article } from '../model/article.ts';
import { dayOf } from '../model/period.ts';
import type { Abbreviation } from './abbreviations.ts';
import {
  BLOCK_SIZE,
  bucketFile,
  type DayCounts,
  daysFile,
  recordsFile,
  type SearchRecord,
  tailFile,
  textsFile,
  wordsFile,
} from './files.ts';
import { type ArticleTexts, createIndexBuilder } from './index-builder.ts';
import type { SearchShard } from './partition.ts';
import { FEWEST_BUCKETS, facetTerm } from './term.ts';

/** An article with the plain text of its body. */
export interface SearchArticle {
  article: Article;
  text: string;
}

/**
 * Builds one shard from its articles in the order of the archive.
 * @returns its files: address from the root of the site, and bytes
 */
export function* buildShard(
  { key, buckets }: Pick<SearchShard, 'key' | 'buckets'>,
  articles: Iterable<SearchArticle>,
  abbreviations: readonly Abbreviation[],
): Generator<[address: string, bytes: Uint8Array]> {
  const builder = createIndexBuilder(abbreviations, buckets || FEWEST_BUCKETS);
  const texts: ArticleTexts[] = [];
  const days: DayCounts = [];
  const encoder = new TextEncoder();
  let block: SearchRecord[] = [];
  let count = 0;
  const json = (value: unknown): Uint8Array => encoder.encode(`${JSON.stringify(value)}\n`);

  for (const { article, text } of articles) {
    const { title, lead = '' } = article;
    const indexed = { title, lead, text, facets: facetsOf(article) };
    builder.add(indexed);
    if (buckets === 0) texts.push(indexed);
    const last = days.at(-1);
    if (last?.[0] === dayOf(article.at)) last[1]++;
    else days.push([dayOf(article.at), 1]);
    block.push(recordOf(article));
    count++;
    if (block.length === BLOCK_SIZE) {
      yield [recordsFile(key, count / BLOCK_SIZE - 1), json(block)];
      block = [];
    }
  }
  if (block.length > 0) yield [recordsFile(key, Math.floor(count / BLOCK_SIZE)), json(block)];
  yield [daysFile(key), json(days)];
  yield [wordsFile(key), json(Object.fromEntries(builder.vocabulary().filter(([word]) => isSyllable(word))))];
  if (buckets === 0) {
    yield [textsFile(key), json(texts)];
    return;
  }
  let bucket = 0;
  for (const { listed, tail } of builder.buckets()) {
    yield [bucketFile(key, bucket), deflateRawSync(listed, { level: 9 })];
    if (tail) yield [tailFile(key, bucket), deflateRawSync(tail, { level: 9 })];
    bucket++;
  }
}

/** Whether a word may be one of the language, and worth offering: no digits, not longer than the longest syllable. */
const isSyllable = (word: string): boolean => /^\p{L}{1,7}$/u.test(word);

const facetsOf = ({ category, authors, kind }: Article): string[] => [
  facetTerm('category', category),
  facetTerm('kind', kind),
  ...authors.map(({ slug }) => facetTerm('author', slug)),
];

const recordOf = ({ address, title, lead = '', at, category, authors, kind }: Article): SearchRecord => ({
  address,
  title,
  lead,
  at,
  category,
  authors: authors.map(({ name }) => name),
  kind,
});
