import { close, createIndex } from 'pagefind';

/** What the browser reads of a bundle: neither fragments, which repeat the content, nor Pagefind's user interface. */
const READ = /^(?:pagefind-entry\.json|[^/]+\.pf_meta|index\/[^/]+\.pf_index)$/;
const RUNTIME = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;
/** Pagefind's process reads the size of chunks from its environment when it starts. */
const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
const LANGUAGE = 'vi';

/** Files by their paths within the bundle. */
export type BundleFiles = [path: string, bytes: Uint8Array][];

/**
 * Makes a bundle of one record with Pagefind. Await it before the next call: calls that overlap get chunks of the wrong size.
 * @param chunkSize about how many positions of tokens a chunk of the index holds
 * @throws Error with Pagefind's words
 */
export const makeBundle = (content: string, chunkSize: number): Promise<BundleFiles> => make(content, chunkSize, READ);

/** The code that reads any bundle in the browser: Pagefind's module and its WebAssembly. */
export const runtimeFiles = (): Promise<BundleFiles> => make(`a`, 1, RUNTIME);

async function make(content: string, chunkSize: number, wanted: RegExp): Promise<BundleFiles> {
  process.env[CHUNK_SIZE] = String(chunkSize);
  try {
    const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    const added = await index.addCustomRecord({ url: '/', content, language: LANGUAGE });
    const made = await index.getFiles();
    const failures = [...errors, ...added.errors, ...made.errors];
    if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
    return made.files.filter(({ path }) => wanted.test(path)).map(({ path, content }) => [path, content]);
  } finally {
    delete process.env[CHUNK_SIZE];
    await close();
  }
}
