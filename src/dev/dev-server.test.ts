import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseSite } from '../articles/parsing/parse-site.ts';
import { type DevServer, startServer, untilShown } from '../bench/dev-server-times.ts';
import { addressOf, type MadeArticle, makeArticle } from '../bench/made-article.ts';
import { writeArchive, writeArticle } from '../bench/write-archive.ts';
import { previewArchive } from './dev-preview.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'dev-server-'));
const content = join(folder, 'content');
const COUNT = 120;
/** Astro's server behaves in another way in the environment of a test runner. */
const { NODE_ENV: _, VITEST: __, ...env } = process.env;
const article: MadeArticle = makeArticle(60, COUNT);
let server: DevServer;

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
const start = async (): Promise<DevServer> => {
  const places = ['--content', content, '--cache', join(folder, 'cache'), '--port', String(await freePort())];
  return startServer(process.execPath, [join(root, 'scripts/run.js'), 'dev', ...places], root, env);
};
const shows = (address: string, words: string): Promise<number> => untilShown(server.origin + address, words);

beforeAll(async () => {
  writeArchive(content, COUNT);
  server = await start();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('shows an article, a saved edit of it, and a list that has it', async () => {
  await shows(addressOf(article), article.lead);
  writeArticle(content, { ...article, lead: 'Lời dẫn vừa sửa.' });
  await shows(addressOf(article), 'Lời dẫn vừa sửa.');
  await shows(`/chuyen-muc/${article.category}.html`, 'Chuyên mục');
});

test('shows a new article, and no longer one that is gone', async () => {
  const added = makeArticle(COUNT, COUNT);
  writeArticle(content, added);
  await shows(addressOf(added), added.lead);
  rmSync(join(content, 'articles', `${added.name}.md`));
  const gone = async (): Promise<number> => (await fetch(server.origin + addressOf(added))).status;
  await expect.poll(gone).toBe(404);
});

test('shows what is not out yet on a page of its own, with a banner, and in a list', async () => {
  const [draft, ahead] = [makeArticle(COUNT + 1, COUNT), makeArticle(COUNT + 2, COUNT)];
  writeArticle(content, draft);
  const file = join(content, 'articles', `${draft.name}.md`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', '---\ndraft: true\n'));
  writeArticle(content, { ...ahead, day: '2099-01-31' });
  const later = addressOf({ ...ahead, day: '2099-01-31' });
  await shows('/', '1 bài nháp, 1 bài hẹn giờ');
  await shows(addressOf(draft), draft.lead);
  await shows(addressOf(draft), 'Bài nháp: bạn đọc chưa thấy trang này');
  await shows(later, 'Bài hẹn đăng lúc');
  const list = await (await fetch(`${server.origin}/ban-nhap.html`)).text();
  expect(list).toContain(`href="${addressOf(draft)}"`);
  expect(list).toContain(`href="${later}"`);
  rmSync(file);
  rmSync(join(content, 'articles', `${ahead.name}.md`));
  const home = async (): Promise<string> => (await fetch(`${server.origin}/`)).text();
  await expect.poll(home).not.toContain('bài nháp');
});

test('leads on from former addresses, those with parameters and those that have moved as a whole among them', async () => {
  const site = join(content, 'site.yml');
  const settings = readFileSync(site, 'utf8');
  writeFileSync(
    site,
    settings
      .replace(/^permalink: (.*)$/m, 'permalink: { pattern: "$1", former: "/tin/{year}/{month}/{day}/{slug}.html" }')
      .replace('slug: thoi-su\n', 'slug: thoi-su\n    former: tin-tuc\n'),
  );
  writeArticle(content, article, { aliases: '[/cu/bai, "/index.php?id=5"]' });
  const leadsTo = async (address: string): Promise<string | null> =>
    (await fetch(server.origin + address, { redirect: 'manual' })).headers.get('location');
  await expect.poll(() => leadsTo('/index.php?id=5')).toBe(addressOf(article));
  expect(await leadsTo('/cu/bai')).toBe(addressOf(article));
  expect(await leadsTo(`/tin${addressOf(article)}`)).toBe(addressOf(article));
  expect(await leadsTo('/chuyen-muc/tin-tuc/1.html')).toBe('/chuyen-muc/thoi-su/1.html');
  expect(await leadsTo('/rss/tin-tuc.xml')).toBe('/rss/thoi-su.xml');
  expect(await leadsTo('/index.php?id=6')).toBeNull();
  writeFileSync(site, settings);
  writeArticle(content, article);
});

test('keeps no page in the browser, and takes out the service worker of a built site', async () => {
  const worker = await (await fetch(`${server.origin}/sw.js`)).text();
  expect(worker).toContain('registration.unregister()');
  const start = await (await fetch(`${server.origin}/src/components/frame/client/keep-offline.ts`)).text();
  expect(start).toMatch(/"DEV": true[\s\S]*if \(!import\.meta\.env\.DEV\)/);
});

test('says on every page what is wrong with a file, until it is mended', async () => {
  const file = join(content, 'articles', `${article.name}.md`);
  writeFileSync(file, '---\ntitle: Thiếu nhiều thứ\n---\n\nBài.\n');
  await shows('/', `${article.name}.md`);
  await shows(addressOf(article), 'Bài có lỗi chưa được cập nhật');
  writeArticle(content, article);
  const page = async (): Promise<string> => (await fetch(`${server.origin}/`)).text();
  await expect.poll(page).not.toContain('lỗi.</strong>');
});

test('an article can be shown before the others have been read', async () => {
  const { site } = parseSite(
    Buffer.from('name: A\nurl: https://a.vn\ncategories: [{ slug: thoi-su, name: Thời sự }]\n'),
  );
  if (!site) throw new Error('The settings have problems');
  writeArticle(content, { ...article, category: 'thoi-su' });
  const shown = (pattern: string, address: string) =>
    previewArchive(
      address,
      { ...site, permalink: { pattern, former: [] } },
      content,
      '2030-01-01T00:00',
    )?.catalog.articleAt(address)?.title;
  expect(shown('/{year}/{month}/{day}/{slug}.html', addressOf(article))).toBe(article.title);
  const slug = article.name.split('/').at(-1);
  expect(shown('/{category}/{slug}-{id}.html', `/thoi-su/${slug}-${slug}.html`)).toBeUndefined();
  writeArticle(content, { ...article, category: 'thoi-su', name: article.name.replace(/[^/]*$/, 'mua-lon') });
  const file = join(content, 'articles', `${article.name.replace(/[^/]*$/, 'mua-lon')}.md`);
  const { readFileSync } = await import('node:fs');
  writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', '---\nid: 4711\n'));
  expect(shown('/{category}/{slug}-{id}.html', '/thoi-su/mua-lon-4711.html')).toBe(article.title);
  expect(shown('/{category}/{slug}-{id}.html', '/thoi-su/khong-co-1.html')).toBeUndefined();
});
