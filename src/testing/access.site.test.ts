import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { onePageOfEachKind } from './page-kinds.ts';
import { openSample, type SampleSite, sidewaysScroll } from './site.ts';

const kinds = Object.entries(onePageOfEachKind(inject('sample')));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let site: SampleSite;

beforeAll(async () => {
  site = await openSample();
});
afterAll(() => site.close());

/** What axe finds on a page, as readable lines. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults, string[]>(
    (rules) => Reflect.get(window, 'axe').run({ runOnly: rules, resultTypes: ['violations'] }),
    RULES,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/** Opens a page, with the fragment of latest news in it where it has one. */
async function openPage(address: string, options: Parameters<SampleSite['browser']['newPage']>[0]): Promise<Page> {
  const page = await site.browser.newPage({ serviceWorkers: 'block', reducedMotion: 'reduce', ...options });
  await page.goto(site.server.origin + address);
  for (const fragment of await page.locator('[data-fragment]').all()) {
    await fragment.scrollIntoViewIfNeeded();
    await fragment.locator('h2').first().waitFor();
  }
  return page;
}

describe.each(kinds)('%s (%s)', (_kind, address) => {
  test.each([
    'light',
    'dark',
  ] as const)('axe finds nothing in the %s scheme, nor on a phone with the menu open', async (colorScheme) => {
    const page = await openPage(address, { colorScheme, viewport: { width: 1280, height: 900 } });
    expect(await findings(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator('.menu-button').click();
    expect(await page.locator('#menu').isVisible()).toBe(true);
    expect(await findings(page)).toEqual([]);
    await page.close();
  });

  test('is whole in a narrow window, with large text, and from the keyboard', async () => {
    const page = await openPage(address, { viewport: { width: 640, height: 700 } });
    // 640 pixels are a window of 1280 at a zoom of 200 %, 320 are one at 400 %.
    const scrolls: Record<string, number> = {};
    for (const size of ['', 'large']) {
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 700 });
        await page.evaluate((value) => document.documentElement.setAttribute('data-size', value), size);
        scrolls[`${width} ${size}`] = await sidewaysScroll(page);
      }
    }
    expect(scrolls).toEqual({ '640 ': 0, '320 ': 0, '640 large': 0, '320 large': 0 });

    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main').count()).toBe(1);
    expect(await page.title()).not.toBe('');
    await page.reload();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#noi-dung');
    await page.close();
  });
});
