import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { siteSchema } from '../model/site.ts';
import { type Call, callService } from './call-service.ts';
import { purgeOf } from './purge.ts';
import { settler } from './settle.ts';

/** A request as the server got it. */
interface Got {
  method: string;
  path: string;
  authorization: string;
  body: string;
}
type Answer = [status: number, body: string, headers?: Record<string, string>];

let server: Server;
let origin: string;
let got: Got[];
/** What the server answers, one after the other; the last one again and again. */
let answers: Answer[];
let waits: number[];

beforeEach(async () => {
  [got, answers, waits] = [[], [[200, '{"success":true}']], []];
  server = createServer(async (request, response) => {
    const body: Buffer[] = await request.toArray();
    got.push({
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: String(request.headers.authorization ?? request.headers['fastly-key'] ?? ''),
      body: `${Buffer.concat(body)}`,
    });
    const [status, text, headers] = (answers.length > 1 ? answers.shift() : answers[0]) ?? [500, ''];
    response.writeHead(status, headers);
    // An answer that is longer than its text is broken off.
    if (headers?.['content-length']) response.write(text, () => response.destroy());
    else response.end(text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => server.close());

const call = (request: Call): Promise<string> =>
  callService(request, async (milliseconds) => {
    waits.push(milliseconds);
  });
const env = { CLOUDFLARE_API_TOKEN: 'bí-mật-1'.normalize('NFD').replace(/[^ -~]/g, ''), FASTLY_API_TOKEN: 'khoa-2' };
const purger = (settings: Parameters<typeof purgeOf>[0], given: NodeJS.ProcessEnv = env) =>
  purgeOf(settings, given, { cloudflare: origin, fastly: origin }, call);
const urls = (count: number): string[] => Array.from({ length: count }, (_, index) => `https://bao.vn/${index}.html`);

describe('Cloudflare', () => {
  const purge = () => purger({ kind: 'cloudflare', zone: 'z1' });

  test('takes a hundred addresses a request', async () => {
    await purge()(urls(250));
    expect(got.map(({ method, path, authorization }) => [method, path, authorization])).toEqual(
      Array(3).fill(['POST', '/zones/z1/purge_cache', `Bearer ${env.CLOUDFLARE_API_TOKEN}`]),
    );
    expect(got.flatMap(({ body }) => JSON.parse(body).files)).toEqual(urls(250));
    expect(JSON.parse(got[0]?.body ?? '').files.length).toBe(100);
  });

  test('is emptied where addresses are too many', async () => {
    await purge()(urls(3001));
    expect(got.map(({ body }) => body)).toEqual(['{"purge_everything":true}']);
  });

  test('is asked again after the time that it asks for', async () => {
    answers = [
      [429, '{"success":false}', { 'retry-after': '7' }],
      [503, ''],
      [200, '{"success":true}'],
    ];
    await purge()(urls(1));
    expect(got.length).toBe(3);
    expect(waits).toEqual([7000, 2000]);
  });

  test('is asked again when its answer breaks off', async () => {
    answers = [
      [200, '{"succ', { 'content-length': '16' }],
      [200, '{"success":true}'],
    ];
    await purge()(urls(1));
    expect([got.length, waits]).toEqual([2, [1000]]);
  });

  test('fails with what it says', async () => {
    answers = [[403, '{"success":false,"errors":[{"code":9109,"message":"Unauthorized"}]}']];
    await expect(purge()(urls(1))).rejects.toThrow(/HTTP 403: .*9109/);
    answers = [[200, '{"success":false,"errors":[{"code":1012}]}']];
    await expect(purge()(urls(1))).rejects.toThrow('1012');
  });

  test('is not asked without a key', async () => {
    await expect(purger({ kind: 'cloudflare', zone: 'z1' }, {})(urls(1))).rejects.toThrow('CLOUDFLARE_API_TOKEN');
    expect(got).toEqual([]);
  });
});

test('Fastly takes one address a request, and is emptied where they are too many', async () => {
  await purger({ kind: 'fastly', service: 's1' })(urls(12));
  expect(got.map(({ path }) => path).sort()).toEqual(
    urls(12)
      .map((url) => url.replace('https:/', '/purge'))
      .sort(),
  );
  expect(new Set(got.map(({ method, authorization }) => `${method} ${authorization}`))).toEqual(
    new Set(['POST khoa-2']),
  );
  got.length = 0;
  await purger({ kind: 'fastly', service: 's1' })(urls(3001));
  expect(got.map(({ path }) => path)).toEqual(['/service/s1/purge_all']);
});

test('a webhook gets the addresses, with its key where there is one', async () => {
  await purger({ kind: 'webhook', url: `${origin}/xoa` }, { PUBLISH_WEBHOOK_TOKEN: 'k' })(urls(2));
  expect(got).toEqual([
    { method: 'POST', path: '/xoa', authorization: 'Bearer k', body: JSON.stringify({ urls: urls(2) }) },
  ]);
});

test('a command gets the addresses on its input, and no shell reads them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'purge-'));
  const file = join(folder, 'a $(touch x).txt');
  await purger({ kind: 'command', command: ['tee', file] })(['https://bao.vn/$(id).html', 'https://bao.vn/b']);
  expect(readFileSync(file, 'utf8')).toBe('https://bao.vn/$(id).html\nhttps://bao.vn/b\n');
  await expect(purger({ kind: 'command', command: ['false'] })(urls(1))).rejects.toThrow('false: kết thúc với 1');
  await expect(purger({ kind: 'command', command: ['khong-co'] })(urls(1))).rejects.toThrow('khong-co');
  rmSync(folder, { recursive: true });
});

describe('telling', () => {
  const site = siteSchema.parse({
    name: 'Báo',
    url: 'https://bao.vn',
    categories: [{ slug: 'a', name: 'A' }],
    feeds: { hub: 'https://hub.vn' },
    indexNow: 'khoa12345',
  });
  const owed = { purge: ['/', '/mưa.html'], hub: ['/rss.xml', '/rss/a.xml'], indexNow: ['/', '/mưa.html'] };

  test('the hub is told of feeds, IndexNow of pages, and the CDN is purged of all', async () => {
    const purged: string[] = [];
    const settle = settler(
      { tell: ['hub', 'indexNow'], purge: undefined },
      { ...site, feeds: { ...site.feeds, hub: `${origin}/hub` } },
      {
        purge: async (addresses) => void purged.push(...addresses),
        call,
        indexNow: `${origin}/indexnow`,
      },
    );
    expect(await settle(owed)).toEqual({
      owed: { purge: [], hub: [], indexNow: [] },
      purged: 2,
      told: 4,
      failures: [],
    });
    expect(purged).toEqual(['https://bao.vn/', 'https://bao.vn/m%C6%B0a.html']);
    const [hub, indexNow] = got;
    expect([hub?.path, [...new URLSearchParams(hub?.body)]]).toEqual([
      '/hub',
      [
        ['hub.mode', 'publish'],
        ['hub.url', 'https://bao.vn/rss.xml'],
        ['hub.url', 'https://bao.vn/rss/a.xml'],
      ],
    ]);
    expect([indexNow?.path, JSON.parse(indexNow?.body ?? '')]).toEqual([
      '/indexnow',
      {
        host: 'bao.vn',
        key: 'khoa12345',
        keyLocation: 'https://bao.vn/khoa12345.txt',
        urlList: ['https://bao.vn/', 'https://bao.vn/m%C6%B0a.html'],
      },
    ]);
  });

  test('what is not named in the settings is left out', async () => {
    const settled = await settler({ tell: [], purge: undefined }, site, { call })(owed);
    expect([got, settled.owed, settled.failures]).toEqual([[], { purge: [], hub: [], indexNow: [] }, []]);
  });

  test('a failure of one is told and owed, and does not keep the others from their work', async () => {
    answers = [[500, 'hỏng']];
    const settle = settler(
      { tell: ['hub', 'indexNow'], purge: undefined },
      { ...site, feeds: { ...site.feeds, hub: `${origin}/hub` } },
      {
        purge: async () => {},
        call,
        indexNow: `${origin}/indexnow`,
      },
    );
    const settled = await settle(owed);
    expect(settled.owed).toEqual({ ...owed, purge: [] });
    expect(settled.failures).toMatchSnapshot();
  });
});
