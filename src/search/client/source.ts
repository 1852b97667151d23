import {
  BLOCK_SIZE,
  type BundleKind,
  bundleFolder,
  type DayCounts,
  daysFile,
  MANIFEST_FILE,
  recordsFile,
  type SearchManifest,
  type SearchRecord,
  type ShardEntry,
  type SuggestedName,
  versionedFile,
  versionOf,
} from '../files.ts';
import { createPlaces, MORE, TEXTS_SLOT, TITLES_SLOT } from '../slots.ts';
import type { SyllableClasses } from '../syllables.ts';
import { type FetchFile, type FetchOptions, fetchWhole } from './fetch-file.ts';
import { createPagefindReader, type PagefindModule } from './pagefind-reader.ts';
import type { Occurrences } from './postings.ts';
import { createSyllableList, type SyllableList } from './syllable-list.ts';

/** Fetches the text of an article's page by its address; undefined where it cannot be had. */
export type TextOf = (address: string, signal?: AbortSignal) => Promise<string | undefined>;

/** Finds the tokens of one of a shard's bundles that begin so: see Bundle.positions. */
type FindTokens = (beginning: string, also: readonly string[], options: FetchOptions) => Promise<Occurrences>;

export type ShardReader = Record<BundleKind, FindTokens>;

/** The lists of the search, each fetched once, the manifest every few minutes; both the page and its worker read them. */
export interface Lists {
  manifest(): Promise<SearchManifest>;
  /** Forgets the manifest: the next one is fetched. */
  renew(): void;
  syllables(): Promise<SyllableList>;
  names(): Promise<SuggestedName[]>;
}

/** The search as the worker reads it. */
export interface Source extends Lists {
  shard(shard: ShardEntry): ShardReader;
  record(shard: string, doc: number): Promise<SearchRecord>;
  /** The signal ends the wait for it, not the fetch. */
  textOf: TextOf;
  days(shard: string): Promise<DayCounts>;
}

/** For so many milliseconds a manifest is taken for the site's: what it leads to is replaced when the site is published. */
const MANIFEST_AGE = 5 * 60_000;
const SLOTS: Record<BundleKind, number> = { titles: TITLES_SLOT, texts: TEXTS_SLOT };

export function createLists(fetchFile: FetchFile): Lists {
  return listsOf(createStore(fetchFile));
}

/** @param load imports Pagefind's module from an address */
export function createSource(
  fetchFile: FetchFile,
  load: (address: string) => Promise<PagefindModule>,
  textOf: TextOf,
): Source {
  const store = createStore(fetchFile);
  const lists = listsOf(store);
  const codeFile = async (name: string): Promise<string> => `${(await lists.manifest()).pagefind}${name}`;
  const pagefind = createPagefindReader(
    fetchFile,
    async () => load(await codeFile('pagefind.js')),
    () => codeFile('wasm.unknown.pagefind'),
  );

  const finder = ({ key, count }: ShardEntry, kind: BundleKind): FindTokens => {
    const bundle = pagefind.open(bundleFolder(key, kind), versionOf(key));
    const places = (options: FetchOptions) =>
      store.once(`${key} ${kind}`, async () =>
        createPlaces(count, SLOTS[kind], await bundle.positions(MORE, [], options)),
      );
    const find: FindTokens = async (beginning, also, options) => {
      const placeOf = await places(options);
      return (await bundle.positions(beginning, also, options)).map(placeOf).sort(inOrder);
    };
    return async (beginning, also, options) => {
      try {
        return await find(beginning, also, options);
      } catch (error) {
        // A search that was stopped may have aborted a fetch that this one waited for, too.
        if (options.signal?.aborted || (error as Error).name !== 'AbortError') throw error;
        return find(beginning, also, options);
      }
    };
  };
  return {
    ...lists,
    textOf: (address, signal) => Promise.race([textOf(address), ...(signal ? [stopOf(signal)] : [])]),
    shard: (shard) => ({ titles: finder(shard, 'titles'), texts: finder(shard, 'texts') }),
    record: async (shard, doc) => {
      const file = recordsFile(shard, Math.floor(doc / BLOCK_SIZE));
      const block = await store.json<SearchRecord[]>(versionedFile(shard, file), { urgent: true });
      const record = block[doc % BLOCK_SIZE];
      if (!record) throw new Error(`${shard} has no article ${doc}`);
      return record;
    },
    days: (shard) => store.json<DayCounts>(versionedFile(shard, daysFile(shard)), { urgent: true }),
  };
}

/** Rejects when the signal stops. */
const stopOf = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

/** By article and place: the slots behind the articles' own continue earlier ones. */
const inOrder = (a: Occurrences[number], b: Occurrences[number]): number => a[0] - b[0] || a[1] - b[1];

function listsOf({ once, json, forget }: Store): Lists {
  let askedAt = Number.NEGATIVE_INFINITY;
  const manifest = () => {
    if (performance.now() - askedAt > MANIFEST_AGE) {
      forget(MANIFEST_FILE);
      askedAt = performance.now();
    }
    return json<SearchManifest>(MANIFEST_FILE, { fresh: true, urgent: true });
  };
  return {
    manifest,
    renew: () => forget(MANIFEST_FILE),
    syllables: () =>
      once('syllables', async () =>
        createSyllableList(await json<SyllableClasses>((await manifest()).syllables, { urgent: true })),
      ),
    names: async () => json<SuggestedName[]>((await manifest()).names, {}),
  };
}

type Store = ReturnType<typeof createStore>;

/** Keeps what has been fetched or made. A failure is forgotten, for the next call to try again. */
function createStore(fetchFile: FetchFile) {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, get: () => Promise<T>): Promise<T> => {
    const known = kept.get(key) as Promise<T> | undefined;
    if (known) return known;
    const made = get();
    kept.set(key, made);
    made.catch(() => {
      if (kept.get(key) === made) kept.delete(key);
    });
    return made;
  };
  const decoder = new TextDecoder();
  return {
    once,
    json: <T>(address: string, options: FetchOptions): Promise<T> =>
      once(address, () => fetchWhole(fetchFile, address, options, (bytes) => JSON.parse(decoder.decode(bytes)) as T)),
    forget: (key: string): void => {
      kept.delete(key);
      kept.delete('syllables');
    },
  };
}
