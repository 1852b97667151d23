import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../testing/browser.ts';
import { onePageOfEachKind } from '../testing/page-kinds.ts';
import type { Server } from './serve.ts';
import { hasProgram } from './testing/programs.ts';
import { startNginx } from './testing/web-servers.ts';

const kinds = onePageOfEachKind(inject('sample'));

/** The sample newspaper behind a real nginx, with the headers that protect it, in a real browser. */
describe.skipIf(!hasProgram('nginx'))('behind nginx', () => {
  let server: Server;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  /** What the browser refused, or failed at. */
  const refused: string[] = [];

  beforeAll(async () => {
    server = await startNginx(inject('sample'), { comments: { enabled: true } });
    browser = await launchBrowser();
    context = await browser.newContext();
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    page.on('pageerror', (error) => refused.push(String(error)));
    await page.exposeFunction('refuse', (what: string) => refused.push(what));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        Reflect.get(window, 'refuse')(`${violatedDirective}: ${blockedURI}`),
      );
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('no kind of page has anything that its policy refuses', async () => {
    for (const [kind, address] of Object.entries(kinds)) {
      const answer = await page.goto(server.origin + address, { waitUntil: 'networkidle' });
      expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
      expect([kind, refused.splice(0)]).toEqual([kind, []]);
    }
    expect(await page.evaluate(() => document.documentElement.classList.contains('js'))).toBe(true);
  });

  test('the policy refuses a script that is not of the site', async () => {
    await page.goto(server.origin);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "lạ"';
      document.head.append(script);
    });
    await expect.poll(() => refused.join()).toContain('script-src');
    expect(await page.title()).not.toBe('lạ');
    refused.length = 0;
  });

  test('search works', async () => {
    await page.goto(`${server.origin}/tim-kiem.html?q=mía Phụng Hiệp`);
    await page.locator('[data-search-state="done"]').waitFor();
    expect(await page.locator('[data-search-result] h2').first().textContent()).toContain('Mía Phụng Hiệp');
    expect(refused).toEqual([]);
  });

  test('a page that was read opens without a network', async () => {
    const address = kinds['article without pictures'] ?? '';
    await page.goto(server.origin + address);
    const title = await page.locator('h1').first().textContent();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect.poll(() => page.evaluate((url) => caches.match(url).then(Boolean), address)).toBe(true);
    await context.setOffline(true);
    await page.reload();
    expect(await page.locator('h1').first().textContent()).toBe(title);
    await context.setOffline(false);
  });
});
