import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fileOf } from '../output/write-file.ts';
import { folderTarget } from './folder-target.ts';
import { rsyncTarget } from './rsync-target.ts';
import { s3Target } from './s3-target.ts';
import type { Target, Upload } from './target.ts';
import { hasProgram } from './testing/programs.ts';
import { actAsServer } from './testing/remote-shell.ts';
import { S3_KEYS, startS3 } from './testing/s3-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'targets-'));
const out = join(folder, 'out');
let store: Awaited<ReturnType<typeof startS3>>;
let count = 0;

beforeAll(async () => {
  store = await startS3();
  actAsServer();
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const fresh = (): string => join(folder, `site-${++count}`);
const s3 = (prefix: string): Target =>
  s3Target({ bucket: 'site', endpoint: store.endpoint, region: 'auto', prefix, privateBucket: 'own' }, S3_KEYS);
const hasRsync = hasProgram('rsync');

/** Names that would do harm in a shell, or in a list of names. */
const HOSTILE = [
  '/$(touch x);`id`.html',
  '/a \'b\' "c".html',
  '/-rf.html',
  '/*.html',
  '/mưa.html',
  '/a\nb.html',
  '/%2e.html',
];

describe.each<[string, boolean, () => Target]>([
  ['a folder', true, () => folderTarget(fresh())],
  ['a server', hasRsync, () => rsyncTarget({ host: 'may-chu', folder: fresh() }, out)],
  ['a store', true, () => s3(`site-${++count}`)],
])('%s', (kind, isThere, make) => {
  let target: Target;
  beforeEach(() => {
    target = make();
  });
  const upload = (address: string, text: string): Upload => {
    const file = join(out, fileOf(address));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return { address, file };
  };
  const put = async (files: Record<string, string>): Promise<Map<string, string>> => {
    const tags = new Map<string, string>();
    const uploads = Object.entries(files).map(([address, text]) => upload(address, text));
    await target.put(uploads, ({ address }, tag) => tags.set(address, tag));
    return tags;
  };

  test.skipIf(!isThere)('lists what was put, with the tags that putting gave', async () => {
    expect(await target.list()).toEqual(new Map());
    const tags = await put({ '/': 'a', '/2022/04/tin.html': 'b', '/_astro/a.css': 'c' });
    expect(tags.size).toBe(3);
    expect(await target.list()).toEqual(tags);
    const again = await put({ '/': 'A', '/_astro/a.css': 'c' });
    expect(again.get('/')).not.toBe(tags.get('/'));
    expect(again.get('/_astro/a.css')).toBe(tags.get('/_astro/a.css'));
    expect(await target.list()).toEqual(new Map([...tags, ...again]));
  });

  test.skipIf(!isThere)('takes every name as it is', async () => {
    const names = HOSTILE.filter((name) => kind === 'a folder' || !name.includes('\n'));
    const tags = await put(Object.fromEntries(names.map((name) => [name, name])));
    expect(await target.list()).toEqual(tags);
    await target.remove(names.slice(1));
    expect([...(await target.list()).keys()]).toEqual(names.slice(0, 1));
  });

  test.skipIf(!isThere)('removes what is there, and does not mind what is not', async () => {
    await put({ '/a.html': 'a', '/b/c.html': 'c' });
    await target.remove(['/b/c.html', '/none/d.html']);
    expect([...(await target.list()).keys()]).toEqual(['/a.html']);
    await target.remove([]);
  });

  test.skipIf(!isThere)('keeps what is not for readers apart', async () => {
    expect(await target.readPrivate('manifest/2022-04.gz')).toBeUndefined();
    await target.writePrivate('manifest/2022-04.gz', Buffer.from('a'));
    await target.writePrivate('manifest/2022-04.gz', Buffer.from('b'));
    expect(`${await target.readPrivate('manifest/2022-04.gz')}`).toBe('b');
    expect(await target.list()).toEqual(new Map());
    await target.removePrivate('manifest/2022-04.gz');
    await target.removePrivate('manifest/2022-04.gz');
    expect(await target.readPrivate('manifest/2022-04.gz')).toBeUndefined();
    expect(target.requests()).toBeGreaterThan(5);
  });
});

test('a second writer of what is only to be written anew leaves it', async () => {
  const targets = [folderTarget(fresh()), ...(hasRsync ? [rsyncTarget({ host: 'a', folder: fresh() }, out)] : [])];
  for (const target of targets) {
    await target.writePrivate('run.json', Buffer.from('1'), true);
    await target.writePrivate('run.json', Buffer.from('2'), true);
    expect(`${await target.readPrivate('run.json')}`).toBe('1');
  }
});

test('objects of a store say what they are, how long they hold, and where they lead', async () => {
  const target = s3('');
  const put = async (address: string, redirect?: string): Promise<void> => {
    const file = join(out, fileOf(address));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '<p>tin</p>');
    await target.put([{ address, file, redirect }], () => {});
  };
  for (const address of ['/', '/_astro/a.css', '/rss/thoi-su.xml', '/media/a.webp', '/tin.html']) await put(address);
  await put('/cu.html', '/2022/mưa.html');
  await target.put([{ address: '/cu/bai', redirect: '/2022/mưa.html' }], () => {});
  const at = async (address: string) => {
    const { headers, status } = await store.at(address);
    const names = ['content-type', 'cache-control', 'content-encoding', 'location'];
    return [status, ...names.map((name) => headers.get(name) ?? '')].join('; ');
  };
  const addresses = [
    '/index.html',
    '/_astro/a.css',
    '/rss/thoi-su.xml',
    '/media/a.webp',
    '/tin.html',
    '/cu.html',
    '/cu/bai',
  ];
  expect(
    Object.fromEntries(await Promise.all(addresses.map(async (address) => [address, await at(address)]))),
  ).toMatchSnapshot();
});

test.each<[string, boolean, (folder: string) => Target]>([
  ['a folder', true, (folder) => folderTarget(folder)],
  ['a server', hasRsync, (folder) => rsyncTarget({ host: 'may-chu', folder }, out)],
])('%s with a part that the operator has put elsewhere keeps the link', async (_, isThere, make) => {
  if (!isThere) return;
  const [site, elsewhere] = [fresh(), fresh()];
  for (const place of [site, elsewhere, join(out, 'media')]) mkdirSync(place, { recursive: true });
  symlinkSync(elsewhere, join(site, 'media'));
  writeFileSync(join(elsewhere, 'old.webp'), 'old');
  const file = join(out, 'media/new.webp');
  writeFileSync(file, 'new');
  const target = make(site);
  const said = await target.put([{ address: '/media/new.webp', file }], () => {}).catch(({ message }) => message);
  expect(lstatSync(join(site, 'media')).isSymbolicLink()).toBe(true);
  // From 3.5 on, rsync follows no links where it writes.
  if (said !== undefined) expect(said).toContain('mount --bind');
  expect([...(await target.list()).keys()].sort()).toEqual(
    readdirSync(elsewhere)
      .map((name) => `/media/${name}`)
      .sort(),
  );
});

test('what lies beside a folder of the site, within the private one, is listed as ever', async () => {
  const own = fresh();
  const file = join(out, 'tin.html');
  writeFileSync(file, 'a');
  const target = folderTarget(join(own, 'web'), own);
  await target.put([{ address: '/tin.html', file }], () => {});
  expect([...(await target.list()).keys()]).toEqual(['/tin.html']);
});

test('a store that does not take many deletions at once gets them one by one', async () => {
  const asked: string[] = [];
  const old = createServer(({ method, url = '' }, response) => {
    asked.push(`${method} ${url.replace(/\?x-id=.*/, '')}`);
    if (method === 'DELETE') response.writeHead(204).end();
    else response.writeHead(400).end('<Error><Code>MissingContentMD5</Code></Error>');
  }).listen(0);
  const endpoint = `http://127.0.0.1:${(old.address() as AddressInfo).port}`;
  await s3Target({ bucket: 'site', endpoint, region: 'auto' }, S3_KEYS).remove(['/a.html', '/b.html']);
  old.close();
  expect(asked).toEqual(['POST /site/?delete=', 'DELETE /site/a.html', 'DELETE /site/b.html']);
});

test('what a store refuses is told with what to do', async () => {
  const wrong = (keys: Partial<typeof S3_KEYS>, bucket = 'own', endpoint = store.endpoint) =>
    s3Target({ bucket, endpoint, region: 'auto' }, { ...S3_KEYS, ...keys })
      .list()
      .catch((error: Error) => error.message.replace(/127\.0\.0\.1:\d+/, 'HOST'));
  expect([
    await wrong({ accessKeyId: 'KHAC' }),
    await wrong({ secretAccessKey: 'sai' }),
    await wrong({}, 'khong-co'),
    await wrong({}, 'own', 'http://127.0.0.1:9'),
  ]).toMatchSnapshot();
});

test.skipIf(!hasRsync)('what a server refuses is told with what to do', async () => {
  writeFileSync(join(folder, 'file'), '');
  await expect(
    rsyncTarget({ host: 'may-chu', folder: join(folder, 'file/site') }, out).writePrivate('a', Buffer.from('a')),
  ).rejects.toThrow(/máy chủ may-chu \(rsync kết thúc với \d+\)/);
});
