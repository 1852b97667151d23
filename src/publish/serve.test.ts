import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Server, serve, serveNear } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, 'tin'));
  writeFileSync(join(folder, 'index.html'), '<h1>Trang nhất</h1>');
  writeFileSync(join(folder, 'tin', 'mưa.html'), 'Mưa');
  writeFileSync(join(folder, '404.html'), 'Không có');
  writeFileSync(join(folder, 'anh.png'), 'x');
  writeFileSync(join(folder, 'phim.mp4'), '0123456789');
  writeFileSync(join(folder, '_headers'), '/*\n  Cache-Control: public, max-age=60\n/tin/*\n  X-Tin: a:b\n');
  writeFileSync(
    join(folder, '_redirects'),
    '/cu.html /tin/m%C6%B0a.html 301\n/index.php id=5 /tin/m%C6%B0a.html 301\n',
  );
  server = await serve(folder);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const fetchAt = (address: string, init?: RequestInit) =>
  fetch(server.origin + address, { redirect: 'manual', ...init });

describe('serve', () => {
  test('answers a folder with its index, gzipped and typed', async () => {
    const answer = await fetchAt('/');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.text()).toBe('<h1>Trang nhất</h1>');
  });

  test('answers a file whose name is not ASCII, with the headers of every rule that names it', async () => {
    const answer = await fetchAt('/tin/m%C6%B0a.html?a=b');
    expect(await answer.text()).toBe('Mưa');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    expect(answer.headers.get('x-tin')).toBe('a:b');
  });

  test('answers what is missing with the page for it and status 404', async () => {
    const answer = await fetchAt('/khong-co.html');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('Không có');
  });

  test('answers a part of a film to who asks for one', async () => {
    const partOf = async (range: string) => {
      const answer = await fetchAt('/phim.mp4', { headers: { range } });
      return [answer.status, answer.headers.get('content-range'), await answer.text()];
    };
    expect(await partOf('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await partOf('bytes=7-')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await partOf('bytes=-2')).toEqual([206, 'bytes 8-9/10', '89']);
    expect(await partOf('bytes=0-0,2-2')).toEqual([200, null, '0123456789']);
  });

  test('answers 304 to who has it already', async () => {
    const etag = (await fetchAt('/anh.png')).headers.get('etag') ?? '';
    expect((await fetchAt('/anh.png', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test('leads former addresses on', async () => {
    const answer = await fetchAt('/cu.html');
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe('/tin/m%C6%B0a.html');
    expect((await fetchAt('/index.php?id=5')).headers.get('location')).toBe('/tin/m%C6%B0a.html');
    expect((await fetchAt('/index.php?id=6')).status).toBe(404);
  });

  test('leads an address without ending to its page, and a folder nowhere', async () => {
    const answer = await fetchAt('/tin/m%C6%B0a');
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/tin/m%C6%B0a.html']);
    for (const address of ['/tin', '/tin/', '/tin/m%C6%B0a/']) expect((await fetchAt(address)).status).toBe(404);
  });

  test('keeps to its folder, and keeps the host files to itself', async () => {
    expect((await fetchAt('/_headers')).status).toBe(404);
    const status = await new Promise((done) => {
      get(`${server.origin}/..%2f..%2fetc/passwd`, ({ statusCode }) => done(statusCode));
    });
    expect(status).toBe(404);
  });

  test('takes the next port where somebody has the wanted one, and says so', async () => {
    const port = Number(new URL(server.origin).port);
    const told: [number, number][] = [];
    const next = await serveNear(folder, port, (wanted, free) => told.push([wanted, free]));
    const free = Number(new URL(next.origin).port);
    await next.close();
    expect(free).toBeGreaterThan(port);
    expect(told).toEqual([[port, free]]);
  });

  test('only reads', async () => {
    expect((await fetchAt('/', { method: 'POST' })).status).toBe(405);
  });
});
