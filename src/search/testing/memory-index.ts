import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Abbreviation } from '../abbreviations.ts';
import { buildManifest } from '../build-manifest.ts';
import { buildShard, type SearchArticle } from '../build-shard.ts';
import type { PagefindModule } from '../client/pagefind-reader.ts';
import { createSource, type Source } from '../client/source.ts';
import { type SuggestedName, wordsFile } from '../files.ts';
import { pagefindRuntime } from '../pagefind-runtime.ts';
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

/** The search of some articles, in memory. */
export async function memoryIndex(
  articles: readonly SearchArticle[],
  abbreviations: Abbreviation[] = [],
  names: readonly SuggestedName[] = [],
): Promise<MemoryIndex> {
  const byDay = Map.groupBy(articles, ({ article }) => article.at.slice(0, 10));
  const days = [...byDay].map(([day, list]) => ({
    day,
    count: list.length,
    digest: createHash('sha256').update(JSON.stringify(list)).digest('hex'),
  }));
  const shards = searchShards(days, JSON.stringify(abbreviations));
  const files = new Map<string, Uint8Array>();
  for (const { key, from, to } of shards) {
    const own = articles.filter(({ article }) => article.at.slice(0, 10) >= from && article.at.slice(0, 10) <= to);
    for await (const [address, bytes] of buildShard(key, own, abbreviations)) files.set(address, bytes);
  }
  const words = (key: string) => JSON.parse(new TextDecoder().decode(files.get(wordsFile(key))));
  const manifest = buildManifest(
    shards.map((shard) => ({ shard, words: words(shard.key) })),
    names,
    abbreviations,
  );
  for (const [address, bytes] of manifest) files.set(address, bytes);
  for (const { address, make } of pagefindRuntime()) files.set(address, await make());

  const asked: string[] = [];
  const answer = (address: string): Response => {
    const bytes = files.get(new URL(address, 'https://bao.example').pathname);
    return new Response(bytes ? new Uint8Array(bytes) : null, { status: bytes ? 200 : 404 });
  };
  const visit = () =>
    createSource(
      async (address) => {
        asked.push(address);
        return answer(address);
      },
      (address) => importModule(files.get(address) ?? new Uint8Array()),
      async (address) => articles.find(({ article }) => article.address === address)?.text ?? '',
    );
  return { files, answer, visit, asked };
}

let imported: Promise<PagefindModule> | undefined;

/** Pagefind's module, which is one for all indexes of a process. */
export function importModule(code: Uint8Array): Promise<PagefindModule> {
  imported ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
    const file = join(folder, 'pagefind.mjs');
    writeFileSync(file, code);
    try {
      return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as PagefindModule;
    } finally {
      rmSync(folder, { recursive: true });
    }
  })();
  return imported;
}
