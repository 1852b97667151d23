import type { Article } from '../model/article.ts';
import { dayOf } from '../model/period.ts';
import type { Abbreviation } from './abbreviations.ts';
import {
  BLOCK_SIZE,
  bundleFolder,
  type DayCounts,
  daysFile,
  recordsFile,
  type SearchRecord,
  wordsFile,
} from './files.ts';
import { makeBundle } from './pagefind-bundle.ts';
import { LARGEST_SHARD, SMALLEST_SPLIT } from './partition.ts';
import { createShardContent } from './shard-content.ts';
import { isSyllable } from './syllables.ts';
import { facetToken } from './token.ts';

/** An article with the plain text of its body. */
export interface SearchArticle {
  article: Article;
  text: string;
}

/**
 * Positions in a chunk of the index. A question reads a chunk for each of its words, and once the list of all chunks: in a shard
 * of LARGEST_SHARD articles these sizes keep the sum of both small; with fewer articles both shrink. A shard of a few days, such
 * as the newest, which is made anew with every article, is one chunk, so that few files change; its texts take some 40 KB.
 */
const CHUNK_SIZES = { titles: 1500, texts: 3000 } as const;
const SMALLEST_CHUNK = 150;
/** A shard of no more articles is one chunk. */
const FEW_ARTICLES = 2 * SMALLEST_SPLIT;
/** So is a single day of no more articles: it cannot be cut as long as it is the newest. */
const FEW_OF_A_DAY = 2 * FEW_ARTICLES;
/** More positions than such a shard has. */
const ONE_CHUNK = 1_000_000;

/**
 * Builds one shard from its articles in the order of the archive.
 * @returns its files: address from the root of the site, and bytes
 */
export async function* buildShard(
  key: string,
  articles: Iterable<SearchArticle>,
  abbreviations: readonly Abbreviation[],
): AsyncGenerator<[address: string, bytes: Uint8Array]> {
  const content = createShardContent(abbreviations);
  const days: DayCounts = [];
  const encoder = new TextEncoder();
  let block: SearchRecord[] = [];
  let count = 0;
  const json = (value: unknown): Uint8Array => encoder.encode(`${JSON.stringify(value)}\n`);

  for (const { article, text } of articles) {
    const { title, lead = '' } = article;
    content.add({ title, lead, text, facets: facetsOf(article) });
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
  yield [wordsFile(key), json(Object.fromEntries(content.vocabulary().filter(([word]) => isSyllable(word))))];
  for (const kind of ['titles', 'texts'] as const) {
    for (const [path, bytes] of await makeBundle(content[kind](), chunkSizeOf(kind, count, days.length)))
      yield [`${bundleFolder(key, kind)}${path}`, bytes];
  }
}

const chunkSizeOf = (kind: keyof typeof CHUNK_SIZES, articles: number, days: number): number =>
  articles <= (days === 1 ? FEW_OF_A_DAY : FEW_ARTICLES)
    ? ONE_CHUNK
    : Math.max(SMALLEST_CHUNK, Math.round(CHUNK_SIZES[kind] * Math.sqrt(articles / LARGEST_SHARD)));

const facetsOf = ({ category, authors, kind }: Article): string[] => [
  facetToken('category', category),
  facetToken('kind', kind),
  ...authors.map(({ slug }) => facetToken('author', slug)),
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
