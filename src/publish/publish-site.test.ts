import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PublishArguments } from '../cli/arguments.ts';
import { lockCache } from '../output/lock.ts';
import { MARKER } from '../output/out-folder.ts';
import { readOutput } from '../testing/made-archive.ts';
import { publishSite } from './publish-site.ts';
import { madeSite, writeBuilt } from './testing/built-site.ts';

let folder: string;
let printed: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'publish-site-'));
  printed = [];
  mkdirSync(join(folder, 'content'));
  write('site.yml', 'name: Báo\nurl: https://bao.vn\ncategories: [{ slug: a, name: A }]\n');
  write('publish.yml', 'targets:\n  - { name: thu, kind: folder, folder: ../site, private: ../own }\n');
  make([1, 2, 3], 1);
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, 'content', name), text);
function make(articles: readonly number[], version: number): void {
  const hostFiles = { '/_headers': '/*\n  A: b\n', '/_redirects': '/a /b 301\n' };
  writeBuilt(folder, { ...madeSite(articles, version), ...hostFiles });
}
const run = (options: Partial<PublishArguments> = {}) =>
  publishSite(
    {
      content: join(folder, 'content'),
      out: join(folder, 'out'),
      cache: join(folder, 'cache'),
      plan: false,
      status: false,
      verify: false,
      restore: false,
      ...options,
    },
    (text) => printed.push(text),
  );
/** What was printed, without what differs from run to run. */
const text = (): string =>
  printed
    .splice(0)
    .join('\n')
    .replaceAll(folder, 'NƠI')
    .replace(/[\d,]+ giây\./g, 'N giây.')
    .replace(/đăng lúc .* \(/g, 'đăng lúc NGÀY GIỜ (');
const failure = (options: Partial<PublishArguments> = {}): Promise<string> =>
  run(options).then(
    () => 'none',
    (error: Error) => `${text()}\n${error.message.replaceAll(folder, 'NƠI')}`,
  );

test('a plan, a publishing, and what is there afterwards', async () => {
  await run({ status: true });
  await run({ plan: true });
  const { reports } = await run();
  await run({ status: true });
  make([1, 2, 3, 4], 1);
  await run({ status: true });
  await run({ verify: true });
  expect(text()).toMatchSnapshot();
  expect(reports).toMatchObject([{ target: 'thu', files: 12, removed: 0, purged: 0, failures: [] }]);
  expect(readdirSync(join(folder, 'own')).sort()).toEqual([
    'catalog.zst',
    'manifest',
    'nginx-http.conf',
    'nginx-server.conf',
    'site.caddy',
    'state.json',
  ]);
  expect(readdirSync(join(folder, 'site'))).not.toContain('_headers');
});

test.each([
  'content',
  'content/web',
  'out',
  '.',
])('a target that is, holds or lies in the content or the build is refused: %s', async (place) => {
  write('publish.yml', `targets: [{ name: thu, kind: folder, folder: ../${place} }]\n`);
  expect(await failure()).toMatch(/^\nNơi nhận NƠI.* và NƠI.* là một, hoặc thư mục này nằm trong thư mục kia/);
});

test('services that the settings do not name are told of', async () => {
  write('publish.yml', 'targets: [{ name: thu, kind: folder, folder: ../site, tell: [hub, indexNow] }]\n');
  await run({ plan: true });
  expect(text()).toMatch(/Không báo cho WebSub.* feeds\.hub\.\nKhông báo cho IndexNow.* indexNow\.$/);
});

test('addresses that would lead nowhere are told, and allowed by their number', async () => {
  await run();
  text();
  make([1], 1);
  expect(await failure()).toMatchSnapshot();
  expect(await failure({ allowRemovals: 1 })).toContain('2 địa chỉ sẽ không còn dẫn tới đâu');
  const { reports } = await run({ allowRemovals: 2 });
  expect(reports[0]?.removedAddresses).toEqual(['/2022/03/bai-2.html', '/2022/04/bai-3.html']);
});

test('what is wrong with publish.yml comes with its place', async () => {
  write('publish.yml', 'targets:\n  - { name: thu, kind: folder }\n');
  const { problems } = await run();
  expect(problems.map(({ code, place }) => [code, place.path, place.line])).toEqual([
    ['truong-thieu', 'publish.yml', 2],
  ]);
});

test('what stands in the way is told with what to do', async () => {
  const texts: Record<string, string> = {};
  texts['a target of no such name'] = await failure({ to: 'khac' });
  texts['a host of no such name'] = await failure({ plan: true, host: 'khac' });
  texts['no build'] = await failure({ out: join(folder, 'none') });
  writeFileSync(join(folder, 'out/.build'), 'another');
  texts['a build that has not ended'] = await failure();
  make([1, 2, 3], 1);
  write('publish.yml', 'targets:\n  - { name: kho, kind: s3, bucket: kho }\n');
  texts['no keys'] = await failure();
  rmSync(join(folder, 'content/publish.yml'));
  texts['no publish.yml'] = await failure();
  write('publish.yml', 'targets:\n  - { name: thu, kind: folder, folder: ../file/site }\n');
  writeFileSync(join(folder, 'file'), '');
  texts['a folder that cannot be'] = await failure();
  const unlock = lockCache(join(folder, 'cache'));
  texts['a cache that is in use'] = await failure();
  unlock();
  expect(texts).toMatchSnapshot();
});

test('the limits of hosts that take whole folders', async () => {
  for (const host of ['cloudflare-pages', 'cloudflare-workers', 'netlify', 'github-pages'])
    await run({ plan: true, host });
  expect(text()).toMatchSnapshot();
});

test('a machine that has nothing takes the catalog from the target', async () => {
  await run();
  const before = readOutput(join(folder, 'cache'));
  const other = join(folder, 'other');
  await run({ restore: true, cache: other });
  const after = readOutput(other);
  for (const path of ['catalog.db', 'catalog.db.seal']) expect(after.get(path)).toBe(before.get(path));
  await run({ cache: other });
  expect(text()).toContain('gửi 0 tệp');
  const parcel = readFileSync(join(folder, 'own/catalog.zst'));
  writeFileSync(join(folder, 'own/catalog.zst'), parcel.subarray(0, parcel.length / 2));
  await run({ restore: true, cache: join(folder, 'fourth') });
  expect(text()).toContain('Danh mục mà thu giữ đã hỏng: lần dựng này đọc tất cả.');
  expect(existsSync(join(folder, 'fourth/catalog.db'))).toBe(false);
  rmSync(join(folder, 'own/catalog.zst'));
  await run({ restore: true, cache: other });
  expect(text()).toContain('Máy này đã có danh mục');
  await run({ restore: true, cache: join(folder, 'third') });
  expect(text()).toBe('thu chưa giữ danh mục nào: lần dựng này đọc tất cả.');
});

test('what is wrong at the target and not in this build is told, and built by the next one', async () => {
  await run();
  text();
  rmSync(join(folder, 'site/rss.xml'));
  rmSync(join(folder, 'out/rss.xml'));
  await run({ verify: true });
  expect(text()).toContain('--changes-only');
  const marker = readFileSync(join(folder, 'out', MARKER), 'utf8');
  expect(await failure()).toContain('thiếu tệp của /rss.xml');
  expect(readFileSync(join(folder, 'out', MARKER), 'utf8')).not.toBe(marker);
  make([1, 2, 3], 1);
  await run();
  expect(readdirSync(join(folder, 'site'))).toContain('rss.xml');
});
