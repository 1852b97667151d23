import { type FetchFile, type FetchOptions, fetchWhole } from './fetch-file.ts';

/** What this project uses of Pagefind's module for browsers. */
export interface PagefindModule {
  createInstance: (options: { basePath: string; metaCacheTag: string }) => PagefindInstance;
}
interface PagefindInstance {
  preload: (term: string) => Promise<void>;
  search: (term: string) => Promise<{ results: { words: number[] }[] }>;
}

/** A bundle of one record: see slots.ts. */
interface Bundle {
  /**
   * The positions of all tokens that begin so, in order.
   * @param also tokens that may be among them: Pagefind loads a chunk of the index only for what is asked for by its whole name
   * @throws Error when a file of the bundle cannot be had
   */
  positions: (beginning: string, also: readonly string[], options: FetchOptions) => Promise<number[]>;
}

export interface PagefindReader {
  /** The bundle in a folder; nothing is fetched before its first question. */
  open: (folder: string, version: string) => Bundle;
}

/** What Pagefind reads of a bundle before the first question. */
const ENTRY = 'pagefind-entry.json';
const ENTRY_TAG = 'ts';

/**
 * Reads bundles with Pagefind's own runtime. Pagefind swallows a chunk that cannot be fetched, and knows no way to stop, so its
 * fetches are answered here: each reader has a host name of its own, which no network has, and what Pagefind asks of it goes to
 * `fetchFile`, is tried twice, and is told to whoever asked the bundle. A bundle that missed a file is opened anew for the next
 * question.
 * @param load imports Pagefind's module
 * @param wasm the address of its WebAssembly, which Pagefind looks for in each bundle
 */
export function createPagefindReader(
  fetchFile: FetchFile,
  load: () => Promise<PagefindModule>,
  wasm: () => Promise<string>,
): PagefindReader {
  const host = `${hosts.size}.pagefind.invalid`;
  const bundles = new Map<string, Bundle>();
  /** By a bundle's folder: how to fetch for the present question, and what failed since the bundle was opened. */
  const options = new Map<string, FetchOptions>();
  const failures = new Map<string, unknown>();
  /** Files fetched ahead of Pagefind, which does not tell when it lacks one at its start. */
  const ready = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

  hosts.set(host, async (path) => {
    const folder = [...options.keys()].find((name) => path.startsWith(name)) ?? '';
    try {
      return new Response(
        await (ready.get(path) ?? fetchWhole(fetchFile, path, options.get(folder) ?? {}, ofPagefind)),
      );
    } catch (error) {
      failures.set(folder, error);
      throw error;
    }
  });
  routeFetches();

  const prepare = async (folder: string, version: string): Promise<void> => {
    const how = options.get(folder) ?? {};
    const get = (name: string, check: Check): Promise<Uint8Array<ArrayBuffer>> => {
      const bytes = fetchWhole(fetchFile, `${folder}${name}`, how, check);
      ready.set(`${folder}${name}`, bytes);
      bytes.catch(() => ready.delete(`${folder}${name}`));
      return bytes;
    };
    const code = wasmBytes ?? wasm().then((address) => fetchWhole(fetchFile, address, { urgent: true }, ofPagefind));
    wasmBytes = code;
    code.catch(() => {
      wasmBytes = undefined;
    });
    ready.set(`${folder}wasm.unknown.pagefind`, code);
    const entry = await get(`${ENTRY}?${ENTRY_TAG}=${version}`, (bytes) => {
      entryIn(bytes);
      return bytes;
    });
    const metas = Object.values(entryIn(entry).languages).map(({ hash }) =>
      get(`pagefind.${hash}.pf_meta`, ofPagefind),
    );
    await Promise.all([code, ...metas]);
  };

  const create = async (folder: string, version: string): Promise<PagefindInstance> => {
    const { createInstance } = await load();
    const instance = createInstance({ basePath: `https://${host}${folder}`, metaCacheTag: version });
    await instance.preload('0');
    return instance;
  };
  /**
   * The first instance loads the WebAssembly; another that starts before it is there would load it again, over the first's
   * memory.
   */
  const start = async (folder: string, version: string): Promise<PagefindInstance> => {
    await prepare(folder, version);
    const isFirst = firstInstance === undefined;
    if (!isFirst) await firstInstance;
    const created = create(folder, version);
    if (isFirst) firstInstance = created;
    return created;
  };

  const open = (folder: string, version: string): Bundle => {
    let instance: Promise<PagefindInstance> | undefined;
    /** Does something with the instance; forgets it when a file is missing. */
    const use = async <T>(work: (instance: PagefindInstance) => Promise<T>): Promise<T> => {
      try {
        instance ??= start(folder, version);
        const result = await work(await instance);
        if (failures.has(folder)) throw failures.get(folder);
        return result;
      } catch (error) {
        instance = undefined;
        const cause = failures.get(folder) ?? error;
        failures.delete(folder);
        throw cause;
      }
    };
    return {
      positions: (beginning, also, how) => {
        options.set(folder, how);
        return use(async (pagefind) => {
          await Promise.all(also.map((token) => pagefind.preload(token)));
          const { results } = await pagefind.search(beginning);
          return results[0]?.words ?? [];
        });
      },
    };
  };

  return {
    open: (folder, version) => {
      const key = `${folder}?${version}`;
      const bundle = bundles.get(key) ?? open(folder, version);
      bundles.set(key, bundle);
      return bundle;
    },
  };
}

type Check = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

const entryIn = (bytes: Uint8Array): { languages: Record<string, { hash: string }> } =>
  JSON.parse(new TextDecoder().decode(bytes));

/** How a file of Pagefind begins: as gzip, or with Pagefind's own sign where the host's compression has been undone. */
const BEGINNINGS = ['\u001f\u008b', 'pagefind_dcd'];

/** @throws Error where a host answers with anything but a file of Pagefind, which would pass that over in silence */
const ofPagefind: Check = (bytes) => {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  if (!BEGINNINGS.some((beginning) => start.startsWith(beginning))) throw new Error('No file of Pagefind');
  return bytes;
};

/** Pagefind's WebAssembly, and the first instance, which are one for all readers: the module has one memory. */
let wasmBytes: Promise<Uint8Array<ArrayBuffer>> | undefined;
let firstInstance: Promise<PagefindInstance> | undefined;

/** What answers fetches, by host name. */
const hosts = new Map<string, (path: string) => Promise<Response>>();
let isRouted = false;

/** Sends Pagefind's fetches to the readers; all others go to the network. */
function routeFetches(): void {
  if (isRouted) return;
  isRouted = true;
  const own = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = typeof input === 'string' && URL.canParse(input) ? new URL(input) : undefined;
    const answer = url && hosts.get(url.host);
    return answer ? answer(`${url.pathname}${url.search}`) : own(input, init);
  };
}
