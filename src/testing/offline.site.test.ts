import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, onTestFinished, test } from 'vitest';
import { type Server, serve } from '../publish/serve.ts';
import { launchBrowser } from './browser.ts';
import { onePageOfEachKind } from './page-kinds.ts';

const kinds = onePageOfEachKind(inject('sample'));
const article = kinds['article without pictures'] ?? '';
const unread = kinds['article with a table'] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'offline-'));
let server: Server;
/** Stands before the server, and answers only when it is told to. */
let slow: HttpServer;
let release = Promise.resolve();
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  cpSync(inject('sample'), folder, { recursive: true });
  // Without the host's rules the browser's own cache answers nothing by itself.
  rmSync(join(folder, '_headers'));
  slow = createServer(async (request, response) => {
    if (request.url === article) await release;
    try {
      const answer = await fetch(`${server.origin}${request.url}`);
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      // The service worker still fetches when the test and its server have ended.
      response.destroy();
    }
  });
  await new Promise<void>((done) => slow.listen(0, 'localhost', done));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  slow.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  server = await serve(folder);
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(server.origin + article);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await kept(article);
});
afterEach(async () => {
  await context.close();
  await server.close();
});

/** A page as the service worker keeps it; undefined when it does not. */
const keptText = (address: string): Promise<string | undefined> =>
  page.evaluate((url) => caches.match(url).then((response) => response?.text()), address);
const kept = (address: string) => expect.poll(() => keptText(address)).toBeDefined();
const addressesKept = (): Promise<string[]> =>
  page.evaluate(async () => (await (await caches.open('trang-1')).keys()).map(({ url }) => new URL(url).pathname));

const heading = () => page.locator('h1').first().textContent();

test('a page that was read opens without a network, styled, and says since when it is kept', async () => {
  const title = await heading();
  await server.close();
  await page.reload();
  expect(await heading()).toBe(title);
  expect(await page.locator('#ban-luu').textContent()).toMatch(/bản lưu trong máy lúc .*\d{4}/);
  expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
});

test('the front page is kept before it was read; other pages give way to a notice', async () => {
  await kept('/');
  await kept('/ngoai-tuyen.html');
  await server.close();
  await page.goto(`${server.origin}/`);
  await page.locator('#ban-luu').waitFor();
  await page.goto(server.origin + unread);
  expect(await heading()).toBe('Không có kết nối mạng');
});

test('the network’s answer comes first, and replaces what is kept', async () => {
  const file = join(folder, article);
  const before = readFileSync(file, 'utf8');
  onTestFinished(() => writeFileSync(file, before));
  writeFileSync(file, before.replace(/<h1>.*?<\/h1>/, '<h1>Đã sửa</h1>'));
  await page.reload();
  expect(await heading()).toBe('Đã sửa');
  expect(await page.locator('#ban-luu').count()).toBe(0);
  await expect.poll(() => keptText(article)).toContain('Đã sửa');
  await server.close();
  await page.reload();
  expect(await heading()).toBe('Đã sửa');
});

test('a page that is gone is kept no longer', async () => {
  const file = join(folder, article);
  const before = readFileSync(file, 'utf8');
  onTestFinished(() => writeFileSync(file, before));
  rmSync(file);
  await page.reload();
  await expect.poll(() => keptText(article)).toBeUndefined();
});

test('no more than the last hundred pages are kept, and no file that none of them needs', async () => {
  await page.evaluate(async () => {
    const pages = await caches.open('trang-1');
    const files = await caches.open('tep-1');
    for (let index = 0; index < 120; index++)
      await pages.put(`/cu-${index}.html`, new Response('', { headers: { 'x-files': '' } }));
    await files.put('/_astro/cu.css', new Response(''));
  });
  await page.goto(server.origin + unread);
  await kept(unread);
  await expect.poll(async () => (await addressesKept()).length).toBeLessThanOrEqual(103);
  await expect.poll(() => keptText('/_astro/cu.css')).toBeUndefined();
  const left = await addressesKept();
  expect(left).toContain(unread);
  expect(left).not.toContain('/cu-0.html');
  expect(left).toContain('/cu-119.html');
});

test('a network that is too slow gives way to what is kept, and the reader is told when it has answered after all', async () => {
  const address = `http://localhost:${(slow.address() as AddressInfo).port}${article}`;
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await kept(article);
  let answer = (): void => undefined;
  release = new Promise((done) => {
    answer = done;
  });
  await page.goto(address);
  expect(await page.locator('#ban-luu').textContent()).toContain('mạng chưa trả lời');
  answer();
  await page.locator('#ban-luu a', { hasText: 'Tải lại' }).click();
  await page.waitForFunction(() => !document.getElementById('ban-luu'));
  await page.locator('.story').waitFor();
});
