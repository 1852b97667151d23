/**
 * Fetches a file of the site by its address. Only the manifest ever changes: it is fetched with `fresh`.
 */
export type FetchFile = (address: string, options: FetchOptions) => Promise<Response>;

export interface FetchOptions {
  fresh?: boolean;
  /** Whether the reader waits for this very file; others may come later. */
  urgent?: boolean;
  signal?: AbortSignal;
}

/** Fetches from the site that the page belongs to. */
export const fetchFile: FetchFile = (address, { fresh, urgent, signal }) =>
  fetch(address, { cache: fresh ? 'no-cache' : 'default', priority: urgent ? 'high' : 'low', signal });

/** Milliseconds after which a fetch that failed is tried again, once. */
const PAUSE = 400;

/**
 * Fetches a file whole.
 * @throws Error when it cannot be had, or the signal stops it
 */
export async function fetchWhole(
  get: FetchFile,
  address: string,
  options: FetchOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const once = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const response = await get(address, options);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  try {
    return await once();
  } catch {
    options.signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    options.signal?.throwIfAborted();
    return once();
  }
}
