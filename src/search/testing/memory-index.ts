import { createHash } from 'node:crypto';
import type { Abbreviation } from '../abbreviations.ts';
import { buildManifest } from '../build-manifest.ts';
import { buildShard, type SearchArticle } from '../build-shard.ts';
import { createSource, type Source } from '../client/source.ts';
import { MANIFEST_FILE, type SuggestedName, wordsFile } from '../files.ts';
import { searchShards } from '../partition.ts';

export interface MemoryIndex {
  /** Every file by its address. */
  files: Map<string, Uint8Array>;
  /** What a host answers to an address, whatever version is asked for. */
  answer: (address: string) => Response;
  /** A source that reads them, as a new visitor's browser does. */
  visit: () => Source;
  /** The addresses that visitors asked for, in order. */
  asked: string[];
}

/** The index of some articles, in memory. */
export function memoryIndex(
  articles: readonly SearchArticle[],
  abbreviations: Abbreviation[] = [],
  names: readonly SuggestedName[] = [],
): MemoryIndex {
  const byDay = Map.groupBy(articles, ({ article }) => article.at.slice(0, 10));
  const days = [...byDay].map(([day, list]) => ({
    day,
    count: list.length,
    digest: createHash('sha256').update(JSON.stringify(list)).digest('hex'),
  }));
  const shards = searchShards(days, JSON.stringify(abbreviations));
  const files = new Map<string, Uint8Array>();
  for (const shard of shards) {
    const own = articles.filter(
      ({ article }) => article.at.slice(0, 10) >= shard.from && article.at.slice(0, 10) <= shard.to,
    );
    for (const [address, bytes] of buildShard(shard, own, abbreviations)) files.set(address, bytes);
  }
  const words = (key: string) => JSON.parse(new TextDecoder().decode(files.get(wordsFile(key))));
  const manifest = buildManifest(
    shards.map((shard) => ({ shard, words: words(shard.key) })),
    names,
    abbreviations,
  );
  for (const [address, bytes] of manifest) files.set(address, bytes);

  const asked: string[] = [];
  const answer = (address: string): Response => {
    const bytes = files.get(new URL(address, 'https://bao.example').pathname);
    return new Response(bytes ? new Uint8Array(bytes) : null, { status: bytes ? 200 : 404 });
  };
  const visit = () =>
    createSource(async (address) => {
      asked.push(address);
      return answer(address);
    });
  if (!files.has(MANIFEST_FILE)) throw new Error('The index has no manifest');
  return { files, answer, visit, asked };
}
