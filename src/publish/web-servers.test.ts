import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerRules, headersFor } from './header-rules.ts';
import type { Server } from './serve.ts';
import { hasProgram } from './testing/programs.ts';
import { startCaddy, startNginx } from './testing/web-servers.ts';

const SITE = { comments: { enabled: false } };
const FORMER = [
  { from: '/cu.html', to: '/2022/04/mưa.html' },
  { from: '/cũ "lạ" $uri {x} * ; ~.html', to: '/2022/04/mưa.html' },
  { from: '/index.php?id=5&x=%C6%B0', to: '/2022/04/mưa.html' },
  { from: '/Tin/A-"b" (1).html', to: '/2022/04/mưa.html' },
  { from: '/tin/a-"b" (1).html', to: '/goi.html' },
  { from: '/GOI.html', to: '/2022/04/mưa.html' },
  { from: '/Ủng-Ho.html', to: '/goi.html' },
  { from: '/ủng-ho.html', to: '/goi.html' },
  { from: '/Ủng-HO.html', to: '/goi.html' },
  { from: '/Index.php?id=5&x=%C6%B0', to: '/2022/04/mưa.html' },
];
const RULES = [
  { from: '/rss/cu/*', to: '/rss/moi/:splat' },
  { from: '/cu/:s2/:s3', to: '/2022/:s3' },
];
/** Every kind of address that the table tells apart. */
const ADDRESSES = [
  '/',
  '/2022/04/m%C6%B0a.html',
  '/_astro/a.css',
  '/media/a.webp',
  '/rss.xml',
  '/rss/thoi-su.xml',
  '/rss/opml.xml',
  '/feed.json',
  '/atom/luu-tru/2022-04.xml',
  '/search/manifest.json',
  '/sitemap.xml',
  '/manifest.webmanifest',
];
const folder = mkdtempSync(join(tmpdir(), 'web-'));
const write = (path: string, bytes: string | Uint8Array): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), bytes);
};

beforeAll(() => {
  for (const address of ADDRESSES) write(address === '/' ? 'index.html' : decodeURI(address), `<p>${address}</p>`);
  write('404.html', 'Không có');
  write('.publish/state.json', '{}');
  write('_redirects', '');
  write('goi.html', 'gói '.repeat(99));
  write('goi.html.gz', gzipSync('gói sẵn'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  ['nginx', startNginx],
  ['caddy', startCaddy],
])('%s', (name, start) => {
  const isThere = hasProgram(name);
  let server: Server;
  beforeAll(async () => {
    if (isThere) server = await start(folder, SITE, FORMER, RULES, ['/goi.html', '/rss.xml']);
  });
  afterAll(() => server?.close());
  const at = (address: string, headers?: HeadersInit) =>
    fetch(server.origin + address, { redirect: 'manual', headers });

  test.skipIf(!isThere)('says of each address what the table says', async () => {
    for (const address of ADDRESSES) {
      const answer = await at(address);
      const wanted = headersFor(headerRules(SITE), decodeURI(address));
      expect([address, answer.status, Object.fromEntries(answer.headers)]).toEqual([
        address,
        200,
        expect.objectContaining(wanted),
      ]);
    }
    expect((await at('/manifest.webmanifest')).headers.get('content-type')).toContain('application/manifest+json');
    expect((await at('/sitemap.xml')).headers.get('content-type')).toMatch(/xml; charset=utf-8/);
  });

  test.skipIf(!isThere)('answers 304 for what has not changed', async () => {
    const etag = (await at('/_astro/a.css')).headers.get('etag') ?? '';
    expect((await at('/_astro/a.css', { 'if-none-match': etag })).status).toBe(304);
  });

  test.skipIf(!isThere)('gives what is missing its page, protected, and not to be kept', async () => {
    const answer = await at('/2022/khong-co.html');
    expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([404, 'Không có', null]);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await at('/2022/')).status).toBe(404);
  });

  test.skipIf(!isThere)('keeps to itself what is not for readers', async () => {
    expect((await at('/.publish/state.json')).status).toBe(404);
    expect((await at('/_redirects')).status).toBe(404);
  });

  test.skipIf(!isThere)('leads former addresses on, whatever signs are in them', async () => {
    for (const { from, to } of FORMER) {
      const answer = await at(from.includes('?') ? from : encodeURI(from));
      expect([answer.status, answer.headers.get('location')]).toEqual([301, encodeURI(to)]);
    }
    expect((await at('/index.php?id=6')).status).toBe(404);
    expect((await at('/TIN/a-%22b%22%20(1).html')).status).toBe(404);
    expect((await at('/goi.html')).status).toBe(200);
    expect((await at('/rss/cu/2022-04-1.xml')).headers.get('location')).toBe('/rss/moi/2022-04-1.xml');
    expect((await at('/cu/x/m-1.html')).headers.get('location')).toBe('/2022/m-1.html');
    expect((await at('/cu/x/y/m.html')).status).toBe(404);
  });

  test.skipIf(!isThere)('uses what is compressed already', async () => {
    expect(await (await at('/goi.html', { 'accept-encoding': 'gzip' })).text()).toBe('gói sẵn');
  });
});
