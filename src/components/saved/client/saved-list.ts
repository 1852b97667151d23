/**
 * The articles that a reader has saved, newest first. The list lies on the device alone, in the store where the service worker
 * keeps pages, so that the worker can spare them: `public/sw.js` has the same two names.
 */
const STORE = 'doc-sau-1';
const LIST = '/doc-sau.json';

export interface SavedArticle {
  /** From the root of the site. */
  address: string;
  title: string;
}

/** Whether the browser keeps anything for this page: not without a secure connection, and not where the reader forbids it. */
export const canSave = (): boolean => isSecureContext && 'caches' in window;

export async function readSaved(): Promise<SavedArticle[]> {
  const list = await (await caches.open(STORE)).match(LIST).catch(() => undefined);
  return list ? ((await list.json()) as SavedArticle[]) : [];
}

export async function writeSaved(list: readonly SavedArticle[]): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await (await caches.open(STORE)).put(LIST, new Response(JSON.stringify(list), { headers }));
}
