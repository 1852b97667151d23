import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pagesOf } from './page-kinds.ts';
import { openSample, type SampleSite } from './site.ts';

/** Bytes, compressed, for the first screen of an article without pictures: what ten packets of a new connection carry. */
const MOST = 14 * 1024;
/** Bytes of the fragments that articles share, which come after their text. */
const MOST_OF_FRAGMENTS = 6 * 1024;
const FRAGMENT = /\/moi-nhat\.html$|\/moi\.html$/;
const folder = inject('sample');
let site: SampleSite;

beforeAll(async () => {
  site = await openSample();
});
afterAll(() => site.close());

const compressed = (address: string): number => gzipSync(readFileSync(join(folder, address))).length;

/** An article's page down to the others that it leads on to, whose pictures a phone does not load. */
const textOf = (address: string): string =>
  readFileSync(join(folder, address), 'utf8').split('class="more"', 1)[0] ?? '';

/** Everything that a page loads until the reader has come to its end, in bytes by address. */
async function loadedBy(address: string): Promise<Map<string, number>> {
  const context = await site.browser.newContext({ serviceWorkers: 'block', viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const sizes = new Map<string, number>();
  page.on('response', (response) => {
    // The browser's tab shows it, not the page.
    if (response.url().endsWith('/icon.svg')) return;
    sizes.set(response.url(), Number(response.headers()['content-length'] ?? Number.NaN));
  });
  await page.goto(site.server.origin + address);
  await page.mouse.wheel(0, 1_000_000);
  await page.locator('[data-fragment] h2').first().waitFor();
  await page.locator('[data-section-news]').scrollIntoViewIfNeeded();
  await expect.poll(() => [...sizes.keys()].filter((url) => FRAGMENT.test(url)).length).toBe(2);
  await page.waitForLoadState('networkidle');
  await context.close();
  return sizes;
}

test('the heaviest article without pictures is light, with all that it loads, from this host alone', async () => {
  const heaviest = pagesOf(folder)
    .filter((address) => /^\/\d{4}\//.test(address))
    .filter((address) => !/<(img|iframe|video)/.test(textOf(address)))
    .sort((a, b) => compressed(b) - compressed(a))
    .slice(0, 3);
  expect(heaviest).toHaveLength(3);
  for (const address of heaviest) {
    const loaded = [...(await loadedBy(address))];
    expect(loaded.map(([url]) => url).filter((url) => !url.startsWith(site.server.origin))).toEqual([]);
    const total = (isFragment: boolean): number =>
      loaded.filter(([url]) => FRAGMENT.test(url) === isFragment).reduce((sum, [, size]) => sum + size, 0);
    expect(loaded.filter(([url]) => FRAGMENT.test(url))).toHaveLength(2);
    expect(total(false), JSON.stringify(loaded, null, 1)).toBeLessThanOrEqual(MOST);
    expect(total(true), JSON.stringify(loaded, null, 1)).toBeLessThanOrEqual(MOST_OF_FRAGMENTS);
  }
});

test('an article reads the same without JavaScript, and links to the latest news', async () => {
  const address = pagesOf(folder).findLast((each) => /^\/\d{4}\//.test(each)) ?? '';
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.server.origin + address);
  expect(await page.locator('.prose').isVisible()).toBe(true);
  expect(await page.locator('[data-fragment] a').isVisible()).toBe(true);
  await context.close();
});

test('nothing on a page jumps while it loads', async () => {
  const page = await site.browser.newPage({ serviceWorkers: 'block', viewport: { width: 360, height: 740 } });
  const latest = pagesOf(folder).findLast((each) => /^\/\d{4}\//.test(each)) ?? '';
  const settled: Record<string, string> = {
    '/': 'main h2',
    [latest]: '[data-fragment] h2',
    '/tim-kiem.html?q=kinh+xang': '[data-search-state="done"] [data-search-result]',
  };
  for (const [address, whenThere] of Object.entries(settled)) {
    await page.goto(site.server.origin + address);
    await page.locator(whenThere).first().waitFor();
    const shift = await page.evaluate(async () => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          sum += Reflect.get(entry, 'hadRecentInput') ? 0 : Number(Reflect.get(entry, 'value'));
      }).observe({ type: 'layout-shift', buffered: true });
      for (let y = 0; y < document.body.scrollHeight; y += 300) {
        scrollTo(0, y);
        await new Promise((done) => setTimeout(done, 30));
      }
      return sum;
    });
    expect(shift, address).toBeLessThan(0.01);
  }
  await page.close();
});
