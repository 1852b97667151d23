import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { contrastFindingsOf, findingsOf } from './axe.ts';
import { onePageOfEachKind } from './page-kinds.ts';
import { openSample, type SampleSite, sidewaysScroll } from './site.ts';

const kinds = Object.entries(onePageOfEachKind(inject('sample')));
let site: SampleSite;

beforeAll(async () => {
  site = await openSample();
});
afterAll(() => site.close());

async function openPage(address: string, options: Parameters<SampleSite['browser']['newPage']>[0]): Promise<Page> {
  const page = await site.browser.newPage({ serviceWorkers: 'block', reducedMotion: 'reduce', ...options });
  await page.goto(site.server.origin + address);
  return page;
}

/** Scrolls to what a page fetches when it comes into view, such as the latest news, and waits for it. */
async function showFragments(page: Page): Promise<void> {
  for (const fragment of await page.locator('[data-fragment]').all()) {
    await fragment.scrollIntoViewIfNeeded();
    await fragment.locator('h2').first().waitFor();
  }
}

test.each(
  kinds,
)('%s (%s): whole in narrow windows and from the keyboard, and axe finds nothing', async (_kind, address) => {
  // 640 pixels are a window of 1280 at a zoom of 200 %, 320 are one at 400 %.
  const page = await openPage(address, { colorScheme: 'light', viewport: { width: 640, height: 700 } });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#noi-dung');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('main').count()).toBe(1);
  expect(await page.title()).not.toBe('');
  await showFragments(page);

  const scrolls: Record<string, number> = {};
  for (const size of ['large', '']) {
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await page.evaluate((value) => document.documentElement.setAttribute('data-size', value), size);
      scrolls[`${width} ${size}`] = await sidewaysScroll(page);
    }
  }
  expect(scrolls).toEqual({ '640 ': 0, '320 ': 0, '640 large': 0, '320 large': 0 });
  await page.evaluate(() => document.documentElement.removeAttribute('data-size'));

  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await findingsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await contrastFindingsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator('.menu-more summary').click();
  expect(await page.locator('.menu-service').last().isVisible()).toBe(true);
  expect(await contrastFindingsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findingsOf(page)).toEqual([]);
  await page.close();
});

describe('what appears on demand', () => {
  test.each([
    'light',
    'dark',
  ] as const)('axe finds nothing in an open gallery, among results, in open settings, %s', async (colorScheme) => {
    const addresses = Object.fromEntries(kinds);
    const gallery = await openPage(addresses['photo story'] ?? '', { colorScheme });
    await showFragments(gallery);
    await gallery.locator('a.enlarge').first().click();
    await gallery.getByRole('dialog').waitFor();
    expect(await findingsOf(gallery)).toEqual([]);
    await gallery.close();

    const results = await openPage(`${addresses['search']}?q=kinh`, { colorScheme });
    await results.locator('[data-search-result]').first().waitFor();
    expect(await findingsOf(results)).toEqual([]);
    await results.close();

    const article = await openPage(addresses['corrected article'] ?? '', { colorScheme });
    await showFragments(article);
    await article.locator('.settings summary').click();
    await article.locator('.cite summary').click();
    expect(await findingsOf(article)).toEqual([]);
    await article.close();
  });
});
