// @ts-check
/// <reference lib="webworker" />
/*
 * Keeps the front page and the pages that were read, so that they open without a network.
 *
 * A page always comes from the network when the network answers. A kept copy is shown only when it does not, or not within
 * PATIENCE, and then says when it was kept; should the network answer after all, the copy is replaced and the reader told.
 *
 * To take the service worker off every device, serve this in its place:
 *   self.addEventListener('install', () => self.skipWaiting());
 *   self.addEventListener('activate', () => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))
 *     .then(() => self.registration.unregister()));
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** Raised when the form of what is kept changes: caches of another name are deleted. */
const PAGES = 'trang-1';
const ASSETS = 'tep-1';
/** Where pages note what the reader has saved: src/components/saved/client/saved-list.ts. */
const SAVED = 'doc-sau-1';
const SAVED_LIST = '/doc-sau.json';
const FRONT_PAGE = '/';
const OFFLINE_PAGE = '/ngoai-tuyen.html';
const SAVED_PAGE = '/doc-sau.html';
/** Pages that are kept from the beginning, and always. */
const OF_THE_SITE = [FRONT_PAGE, OFFLINE_PAGE, SAVED_PAGE];
/** Besides those and what the reader has saved. */
const MOST_PAGES = 100;
/** Milliseconds that a page with a kept copy may take to arrive. */
const PATIENCE = 4000;
/** Files whose names change with what is in them. */
const ASSET = /\/_astro\/[\w.-]+/g;

worker.addEventListener('install', (event) => {
  event.waitUntil(Promise.all(OF_THE_SITE.map(fetchAndKeep)).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(start());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else if (pathname.startsWith('/_astro/')) event.respondWith(asset(request));
});

/** Takes over the open pages, keeps them, and drops what an earlier version left. */
async function start() {
  for (const name of await caches.keys()) if (![PAGES, ASSETS, SAVED].includes(name)) await caches.delete(name);
  await worker.clients.claim();
  for (const { url } of await worker.clients.matchAll({ type: 'window' }))
    await fetchAndKeep(new URL(url).pathname).catch(() => undefined);
}

/**
 * @param {FetchEvent} event
 * @param {string} address
 */
async function page(event, address) {
  const cache = await caches.open(PAGES);
  const fresh = fetch(event.request);
  const kept = await cache.match(address);
  event.waitUntil(fresh.then((response) => keep(address, response.clone())).catch(() => undefined));
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const first = await (kept ? Promise.race([fresh, late]) : fresh).catch(() => undefined);
  if (first instanceof Response && !(kept && first.status >= 500)) return first;
  if (!kept) return (await cache.match(OFFLINE_PAGE)) ?? Response.error();
  event.waitUntil(
    fresh.then((response) => (response.ok ? tell(event.resultingClientId) : undefined)).catch(() => undefined),
  );
  return marked(kept);
}

/** @param {Request} request */
async function asset(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/** @param {string} address */
async function fetchAndKeep(address) {
  await keep(address, await fetch(address));
}

/**
 * Remembers a page as the network answered it, with the files it is shown with; forgets one that is gone.
 * @param {string} address
 * @param {Response} response
 */
async function keep(address, response) {
  const cache = await caches.open(PAGES);
  if (response.status === 404 || response.status === 410) await cache.delete(address);
  if (!response.ok || response.redirected || !response.headers.get('content-type')?.startsWith('text/html')) return;
  const html = await response.text();
  const files = [...new Set(html.match(ASSET))];
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'x-kept': String(Date.now()),
    'x-files': files.join(' '),
  };
  const assets = await caches.open(ASSETS);
  for (const file of files) if (!(await assets.match(file))) await assets.add(file).catch(() => undefined);
  // Deleted first, so that the keys stay in the order in which pages were read.
  await cache.delete(address);
  await cache.put(address, new Response(html, { headers }));
  await prune(cache, assets);
}

/**
 * Drops the pages read longest ago, and the files that no kept page needs any more.
 * @param {Cache} cache
 * @param {Cache} assets
 */
async function prune(cache, assets) {
  const spared = [...OF_THE_SITE, ...(await savedAddresses())];
  const read = (await cache.keys()).filter(({ url }) => !spared.includes(new URL(url).pathname));
  for (const request of read.slice(0, -MOST_PAGES)) await cache.delete(request);
  const needed = new Set();
  for (const response of await cache.matchAll())
    for (const file of response.headers.get('x-files')?.split(' ') ?? []) needed.add(file);
  for (const request of await assets.keys())
    if (!needed.has(new URL(request.url).pathname)) await assets.delete(request);
}

/** @returns {Promise<string[]>} */
async function savedAddresses() {
  const list = await (await caches.open(SAVED)).match(SAVED_LIST);
  return list ? (await list.json()).map((/** @type {{ address: string }} */ { address }) => address) : [];
}

/**
 * A kept page with a line at its top that says so, and that listens for the fresh one.
 * @param {Response} kept
 */
async function marked(kept) {
  const at = new Date(Number(kept.headers.get('x-kept')));
  const when = at.toLocaleString('vi-VN', {
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  const notice =
    '<p role="status" id="ban-luu" style="margin:0;padding:.6em 1em;background:#ffe08a;color:#221a00;text-align:center">' +
    `Bạn đang xem bản lưu trong máy lúc <time datetime="${at.toISOString()}">${when}</time>; mạng chưa trả lời.</p>` +
    '<script>navigator.serviceWorker.addEventListener("message",()=>{document.getElementById("ban-luu").innerHTML=' +
    '\'Đã có bản mới của trang này. <a href="" style="color:inherit">Tải lại</a>\'})</script>';
  const html = (await kept.text()).replace(/<body[^>]*>/, (body) => body + notice);
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/**
 * Tells a page that its fresh version has been kept.
 * @param {string} client
 */
async function tell(client) {
  (await worker.clients.get(client))?.postMessage('fresh');
}
