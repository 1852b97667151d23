import { SEARCH_FOLDER } from './files.ts';
import { type BundleFiles, runtimeFiles } from './pagefind-bundle.ts';

/**
 * The exact version of Pagefind in package.json. How it counts positions and cuts chunks is no documented interface:
 * pagefind-bundle.test.ts tests each assumption.
 */
export const PAGEFIND_VERSION = '1.6.0';

/** The folder's name holds the version: unlike the files of an index, those of the code are not named by their contents. */
export const PAGEFIND_FOLDER = `${SEARCH_FOLDER}pagefind-${PAGEFIND_VERSION}/`;

let made: Promise<BundleFiles> | undefined;

/** The addresses of Pagefind's code for the browser, and what makes the bytes, which depend on Pagefind's version only. */
export const pagefindRuntime = (): { address: string; make: () => Promise<Uint8Array> }[] =>
  ['pagefind.js', 'wasm.unknown.pagefind'].map((name) => ({
    address: `${PAGEFIND_FOLDER}${name}`,
    make: async () => {
      made ??= runtimeFiles();
      const file = (await made).find(([path]) => path === name);
      if (!file) throw new Error(`Pagefind ${PAGEFIND_VERSION} has no ${name}`);
      return file[1];
    },
  }));
