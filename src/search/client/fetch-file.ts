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
 * @param read takes what it needs from the bytes; it throws where they are another thing, such as a host's page of an error
 * @throws Error when it cannot be had, or the signal stops it
 */
export async function fetchWhole<Content>(
  get: FetchFile,
  address: string,
  options: FetchOptions,
  read: (bytes: Uint8Array<ArrayBuffer>) => Content,
): Promise<Content> {
  const once = async (how: FetchOptions): Promise<Content> => {
    const response = await get(address, how);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return read(new Uint8Array(await response.arrayBuffer()));
  };
  try {
    return await once(options);
  } catch {
    options.signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    options.signal?.throwIfAborted();
    // What was answered in the file's place, and kept, must not be met again.
    return once({ ...options, fresh: true });
  }
}
