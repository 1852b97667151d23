import { fold } from '../../vietnamese/fold.ts';
import {
  BLOCK_SIZE,
  bucketFile,
  type DayCounts,
  daysFile,
  MANIFEST_FILE,
  recordsFile,
  type SearchManifest,
  type SearchRecord,
  type ShardEntry,
  type SuggestedName,
  tailFile,
  textsFile,
  versionOf,
} from '../files.ts';
import type { ArticleTexts } from '../index-builder.ts';
import { decodeLexicon, type LexiconWord } from '../lexicon.ts';
import { bucketOf } from '../term.ts';
import { indexTexts } from './index-texts.ts';
import { pause } from './pause.ts';

/** Fetches a file of the site by its address. A manifest must be asked for anew; what every other address answers never changes. */
export type FetchFile = (address: string, options: FetchOptions) => Promise<Response>;

export interface FetchOptions {
  fresh?: boolean;
  /** Whether the reader waits for it, and not only for older years. */
  urgent?: boolean;
  signal?: AbortSignal;
}

/** The index as the browser reads it, each file at most once. */
export interface Source {
  manifest(): Promise<SearchManifest>;
  /** Forgets the manifest: the next one is fetched. */
  renew(): void;
  /** The bucket in which a shard has a term, and its tail. */
  bucket(shard: ShardEntry, term: string, options: FetchOptions): Promise<Uint8Array>;
  tail(shard: ShardEntry, term: string, options: FetchOptions): Promise<Uint8Array>;
  record(shard: string, doc: number): Promise<SearchRecord>;
  days(shard: string): Promise<DayCounts>;
  /** The archive's syllables, the most frequent first. */
  words(): Promise<LexiconWord[]>;
  /** Whether a shard may hold a word in any spelling, as far as is known ahead: everything may until the words have been asked for. */
  mayHold(shard: string, word: string): boolean;
  names(): Promise<SuggestedName[]>;
}

/** Each bucket and each record is asked for in a turn of its own: to begin dozens of fetches at once holds the thread of a phone. */
export function createSource(fetchFile: FetchFile): Source {
  const kept = new Map<string, Promise<unknown>>();
  /** The shards that hold each rare word. */
  const holders = new Map<string, ReadonlySet<string>>();
  /** What a key stands for, asked for once. A failure is forgotten, and so is what was given up, for the next call to try again. */
  const once = <T>(key: string, get: () => Promise<T>, signal?: AbortSignal): Promise<T> => {
    const known = kept.get(key) as Promise<T> | undefined;
    if (known) return known;
    const made = get();
    kept.set(key, made);
    const forget = (): void => {
      if (kept.get(key) === made) kept.delete(key);
    };
    signal?.addEventListener('abort', forget);
    made.then(() => signal?.removeEventListener('abort', forget), forget);
    return made;
  };
  const json = <T>(address: string, options = {}): Promise<T> =>
    once(address, async () => (await ok(address, fetchFile(address, options))).json() as Promise<T>);
  /** The buckets of an index made here from texts. */
  const indexed = (address: string, options: FetchOptions): Promise<Uint8Array[]> =>
    once(
      address,
      async () => {
        const texts = (await (await ok(address, fetchFile(address, options))).json()) as ArticleTexts[];
        return indexTexts(texts, (await manifest()).abbreviations, pause);
      },
      options.signal,
    );
  const packed = (address: string, options: FetchOptions): Promise<Uint8Array> =>
    once(
      address,
      async () => {
        await pause();
        return inflate(await ok(address, fetchFile(address, options)));
      },
      options.signal,
    );
  const manifest = () => json<SearchManifest>(MANIFEST_FILE, { fresh: true, urgent: true });

  return {
    manifest,
    renew: () => kept.delete(MANIFEST_FILE),
    bucket: async ({ key, buckets }, term, options) => {
      if (buckets > 0) return packed(versionOf(key, bucketFile(key, bucketOf(term, buckets))), options);
      const made = await indexed(versionOf(key, textsFile(key)), options);
      return made[bucketOf(term, made.length)] ?? new Uint8Array();
    },
    tail: ({ key, buckets }, term, options) => packed(versionOf(key, tailFile(key, bucketOf(term, buckets))), options),
    record: async (shard, doc) => {
      await pause();
      const file = recordsFile(shard, Math.floor(doc / BLOCK_SIZE));
      const block = await json<SearchRecord[]>(versionOf(shard, file), { urgent: true });
      const record = block[doc % BLOCK_SIZE];
      if (!record) throw new Error(`${shard} has no article ${doc}`);
      return record;
    },
    days: (shard) => json<DayCounts>(versionOf(shard, daysFile(shard)), { urgent: true }),
    words: async () => {
      const { words } = await manifest();
      return once(words, async () => {
        const lexicon = decodeLexicon(await (await ok(words, fetchFile(words, {}))).text());
        for (const { word, shards } of lexicon) if (shards) holders.set(fold(word), new Set(shards));
        return lexicon;
      });
    },
    mayHold: (shard, word) => holders.get(fold(word))?.has(shard) ?? true,
    names: async () => json<SuggestedName[]>((await manifest()).names),
  };
}

async function ok(address: string, response: Promise<Response>): Promise<Response> {
  const answer = await response;
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

async function inflate(response: Response): Promise<Uint8Array> {
  const stream = response.body?.pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
