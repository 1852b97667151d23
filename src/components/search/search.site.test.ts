import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSample, type SampleSite } from '../../testing/site.ts';

let site: SampleSite;
let context: BrowserContext;
let page: Page;
/** Addresses that the page asked for. */
let asked: string[];

beforeAll(async () => {
  site = await openSample();
});
afterAll(() => site.close());
beforeEach(async () => {
  context = await site.browser.newContext({ serviceWorkers: 'block' });
  page = await context.newPage();
  asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
});
afterEach(() => context.close());

const open = (address: string, on = page) => on.goto(site.server.origin + address);
const settled = (on = page) => on.locator('[data-search-state="done"]').waitFor();
const titles = (): Promise<string[]> => page.locator('[data-search-result] h2').allTextContents();
const search = async (address: string): Promise<string[]> => {
  await open(address);
  await settled();
  return titles();
};
const parameters = (): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);

describe('the search page', () => {
  test('shows what was found, with the words marked, and says how many', async () => {
    const found = await search('/tim-kiem.html?q=mía Phụng Hiệp');
    expect(found[0]).toBe('Mía Phụng Hiệp vào vụ ép');
    expect(await page.locator('[data-search-result] h2 mark').first().textContent()).toBe('Mía Phụng Hiệp');
    const count = await page.locator('[data-count]').textContent();
    expect(count).toMatch(/^Tìm thấy \d+ bài\.$/);
    expect(await page.getByRole('status').textContent()).toContain(count);
    expect(await page.locator('#tu-tim').inputValue()).toBe('mía Phụng Hiệp');
    expect(await page.title()).toMatch(/^mía Phụng Hiệp – /);
  });

  test('finds the same without accents, marks the words all the same, and offers them with accents', async () => {
    expect((await search('/tim-kiem.html?q=mia phung hiep'))[0]).toBe('Mía Phụng Hiệp vào vụ ép');
    expect(await page.locator('[data-search-result] h2 mark').first().textContent()).toBe('Mía Phụng Hiệp');
    const better = page.locator('[data-did-you-mean] a');
    await better.click();
    await settled();
    expect(parameters()).toEqual({ q: 'mía phụng hiệp' });
    expect(await better.isVisible()).toBe(false);
  });

  test('keeps all that was chosen in the address; back and forward bring it back', async () => {
    await search('/tim-kiem.html?q=lúa');
    await page.getByText('Lọc và sắp xếp').click();
    await page.getByLabel('Năm').selectOption('2008');
    await settled();
    await page.getByLabel('Sắp xếp').selectOption('Mới nhất trước');
    await settled();
    expect(parameters()).toEqual({ q: 'lúa', nam: '2008', xep: 'moi' });
    const times = await page
      .locator('[data-search-result] time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
    expect(times.length).toBeGreaterThan(0);
    expect(times.every((time) => time.startsWith('2008'))).toBe(true);
    expect(times).toEqual(times.toSorted().reverse());
    const chosen = (label: string) => expect.poll(() => page.getByLabel(label).inputValue());
    await page.goBack();
    await chosen('Sắp xếp').toBe('');
    await settled();
    expect(parameters()).toEqual({ q: 'lúa', nam: '2008' });
    await page.goBack();
    await chosen('Năm').toBe('');
    await settled();
    expect(parameters()).toEqual({ q: 'lúa' });
    await page.goForward();
    await chosen('Năm').toBe('2008');
  });

  test('narrows by category, kind and author', async () => {
    await search('/tim-kiem.html?q=lúa');
    await page.getByText('Lọc và sắp xếp').click();
    await page.locator('#tim-kiem').getByLabel('Chuyên mục').selectOption({ index: 4 });
    await settled();
    const name = await page.locator('#tim-kiem').getByLabel('Chuyên mục').locator('option:checked').textContent();
    const categories = await page.locator('[data-search-result] .item-meta a').allTextContents();
    expect(new Set(categories)).toEqual(new Set([name]));
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await settled();
    expect(parameters()).toEqual({ q: 'lúa' });
    await page.route('**/lists/names-*', (route) => route.abort());
    await page.getByLabel('Tác giả').fill('phu sa');
    await page.getByLabel('Tác giả').press('Enter');
    const refusal = () => page.getByLabel('Tác giả').evaluate((field) => (field as HTMLInputElement).validationMessage);
    await expect.poll(refusal).toContain('Không tải được danh sách tác giả');
    await page.unroute('**/lists/names-*');
    await page.getByLabel('Tác giả').press('Enter');
    await page.waitForURL(/tac-gia=phu-sa/);
    await settled();
    expect(await page.getByLabel('Tác giả').inputValue()).toBe('Phù Sa');
    const authors = await page.locator('[data-search-result] .item-meta span:last-child').allTextContents();
    expect(authors.length).toBeGreaterThan(0);
    for (const author of authors) expect(author).toContain('Phù Sa');
  });

  test('reads only the years asked for', async () => {
    const { shards } = (await (await fetch(`${site.server.origin}/search/manifest.json`)).json()) as {
      shards: { from: string; to: string }[];
    };
    await search('/tim-kiem.html?q=lúa&nam=2008');
    for (const { from, to } of shards) {
      const mayHold = from <= '2008-12-31' && to >= '2008-01-01';
      expect(asked.some((address) => address.startsWith(`/search/${from}/`))).toBe(mayHold);
    }
  });

  test('can be stopped and continued, and says how far it has come', async () => {
    const { shards } = (await (await fetch(`${site.server.origin}/search/manifest.json`)).json()) as {
      shards: { from: string }[];
    };
    const oldest = `**/search/${shards.at(-1)?.from}/**`;
    await page.route(oldest, () => {});
    await open('/tim-kiem.html?q=lúa');
    await page.locator('[data-search-stage]').waitFor();
    await page.getByRole('button', { name: 'Dừng' }).click();
    await page.locator('[data-search-state="stopped"]').waitFor();
    expect(await page.locator('[data-count]').textContent()).toMatch(/chưa (tìm )?đầy đủ/);
    await page.unroute(oldest);
    await page.getByRole('button', { name: 'Tìm tiếp' }).click();
    await settled();
    expect(await page.locator('[data-count]').textContent()).toMatch(/^Tìm thấy/);
  });

  test('can be stopped before it knows where to look', async () => {
    await page.route('**/search/manifest.json', () => {});
    await open('/tim-kiem.html?q=lúa');
    await page.getByRole('button', { name: 'Dừng' }).click();
    expect(await page.getByRole('status').textContent()).toBe('Chưa tìm được gì.');
    expect(await page.getByRole('button', { name: 'Dừng' }).isVisible()).toBe(false);
    await page.unroute('**/search/manifest.json');
    await page.getByRole('button', { name: 'Tìm tiếp' }).click();
    await settled();
    expect((await titles()).length).toBeGreaterThan(0);
  });

  test('has every title and lead before it reads texts, and says so', async () => {
    let letGo = (): void => {};
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/search/*/texts/**', async (route) => {
      await released;
      await route.continue();
    });
    await open('/tim-kiem.html?q=giá lúa');
    await page.locator('[data-search-stage="titles"]').waitFor();
    expect(await page.locator('[data-count]').textContent()).toContain('chưa đầy đủ');
    expect(await page.locator('[data-progress]').textContent()).toContain('toàn văn');
    expect(await page.getByRole('status').textContent()).toBe('Đang tìm…');
    expect((await titles()).length).toBeGreaterThan(0);
    letGo();
    await settled();
    expect(await page.locator('[data-search-stage]').getAttribute('data-search-stage')).toBe('texts');
    expect(await page.locator('[data-count]').textContent()).toMatch(/^Tìm thấy/);
  });

  test('asks for a word where only filters or exclusions were given', async () => {
    await open('/tim-kiem.html?q=-lúa&nam=2008');
    await page.getByText('Hãy gõ ít nhất một từ').first().waitFor();
    expect(asked.filter((address) => address.startsWith('/search/'))).toEqual([]);
  });

  test('marks an abbreviation for its long form, and nothing else of that', async () => {
    await search('/tim-kiem.html?q=ubnd xã');
    const marked = async (): Promise<string> =>
      (await page.locator('[data-search-result] mark').allTextContents()).join(' ').toLowerCase();
    // What the text says of it follows when the results stand.
    await expect.poll(marked).toMatch(/ubnd|ủy ban nhân dân/);
    expect(await marked()).not.toContain('bạn');
  });

  test('more results are added below, and the focus goes to the first of them', async () => {
    const first = await search('/tim-kiem.html?q=lúa');
    expect(first).toHaveLength(10);
    await page.getByRole('button', { name: 'Xem thêm kết quả' }).click();
    await page.locator('[data-search-result]').nth(10).waitFor();
    expect((await titles()).slice(0, 10)).toEqual(first);
    const eleventh = page.locator('[data-search-result]').nth(10).locator('h2 a');
    await expect.poll(() => eleventh.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(parameters()).toMatchObject({ so: '20' });
  });

  test('shows where in the text a word stands that neither title nor lead has', async () => {
    const [title] = await search('/tim-kiem.html?q="bao thuốc"');
    expect(title).toBe('Báo bão cho ghe: ba hồi mõ và một lá cờ');
    const excerpt = page.locator('[data-search-result] [data-excerpt]').first();
    await expect.poll(() => excerpt.textContent()).toContain('chép vô bao thuốc lá');
    expect(await excerpt.locator('mark').allTextContents()).toContain('bao thuốc');
  });

  test('finds a phrase of any length that stands in a text only', async () => {
    const [title, ...others] = await search('/tim-kiem.html?q="chép vô bao thuốc lá"');
    expect(title).toBe('Báo bão cho ghe: ba hồi mõ và một lá cờ');
    expect(others).toEqual([]);
    expect(await search('/tim-kiem.html?q="thuốc chép vô bao lá"')).toEqual([]);
  });

  test('what holds loose words only comes below a line of its own, and is not counted', async () => {
    await search('/tim-kiem.html?q=giá lúa');
    const place = await page
      .locator('[data-search-result]')
      .evaluateAll((all) => all.findIndex((item) => item.querySelector('.loose-line')));
    const count = Number(/\d+/.exec((await page.locator('[data-count]').textContent()) ?? '')?.[0]);
    if (place >= 0) expect(count).toBe(place);
    await search('/tim-kiem.html?q=lúa trong nhà ở bến');
    expect(await page.locator('[data-count]').textContent()).toMatch(/^(Tìm thấy|Chưa bài nào)/);
  });

  test.each([
    ['chợ nổii', 'chợ nổi'],
    ['khmo cau duc', 'khóm cầu đúc'],
    ['mía phunng hiệp', 'mía phụng hiệp'],
  ])('"%s" is put right as a whole: "%s"', async (typed, meant) => {
    await search(`/tim-kiem.html?q=${typed}`);
    await page.locator('[data-did-you-mean] a', { hasText: meant }).waitFor();
  });

  test.each([360, 412])('nothing moves while results come, %i pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 740 });
    await page.addInitScript(() => {
      Reflect.set(window, 'shift', 0);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Reflect.set(window, 'shift', Reflect.get(window, 'shift') + Reflect.get(entry, 'value'));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const text of ['mia phung hiep', '"bao thuốc"', 'giá lúa hè thu']) {
      await search(`/tim-kiem.html?q=${text}`);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => Reflect.get(window, 'shift')), text).toBeLessThan(0.02);
    }
  });

  test('going back without the back-forward cache returns to the same place', async () => {
    await search('/tim-kiem.html?q=lúa&so=20');
    await page.evaluate(() => scrollTo(0, 900));
    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(500);
    await page.goto(`${site.server.origin}/luu-tru.html`);
    await page.goBack();
    await settled();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
  });

  test('says when nothing was found, and what to do', async () => {
    await search('/tim-kiem.html?q=abcxyz&nam=2008');
    expect(await page.locator('[data-advice]').textContent()).toContain('bỏ bớt bộ lọc');
    expect(await search('/tim-kiem.html?q="sa phù"')).toEqual([]);
    expect(await page.locator('[data-advice] a', { hasText: 'Phù Sa' }).getAttribute('href')).toBe(
      '/tac-gia/phu-sa.html',
    );
    expect(await search('/tim-kiem.html?q=abcxyz')).toEqual([]);
    expect(await page.locator('[data-count]').textContent()).toBe('Không có bài nào hợp với điều bạn tìm.');
  });

  test('suggests authors and topics, reached with the keyboard alone', async () => {
    await open('/tim-kiem.html');
    const box = page.getByRole('combobox', { name: 'Từ cần tìm' });
    await box.pressSequentially('phu sa');
    const option = page.getByRole('option', { name: /Phù Sa/ }).first();
    await option.waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await box.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe(
      await page.locator('[role=option]').first().getAttribute('id'),
    );
    await box.press('Escape');
    expect(await option.isVisible()).toBe(false);
    expect(await box.inputValue()).toBe('phu sa');
    await box.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Tìm');
    await box.fill('phu s');
    await option.waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    await page.waitForURL(/\/tac-gia\/phu-sa\.html/);
  });

  test('says so when the index cannot be had, and tries again', async () => {
    await page.route('**/search/**', (route) => route.abort());
    await open('/tim-kiem.html?q=lúa');
    await page.locator('[data-search-state="failed"]').waitFor();
    expect(await page.getByRole('status').textContent()).toContain('Không tải được');
    await page.unroute('**/search/**');
    // A browser tries an import that failed no second time in the same worker.
    await page.route('**/pagefind.js', (route) => route.abort());
    await page.getByRole('button', { name: 'Tìm', exact: true }).last().click();
    await page.locator('[data-search-state="loading"]').waitFor();
    await page.locator('[data-search-state="failed"]').waitFor();
    await page.unroute('**/pagefind.js');
    await page.getByRole('button', { name: 'Tìm tiếp' }).click();
    await settled();
    expect((await titles()).length).toBeGreaterThan(0);
  });

  test('without JavaScript it says why, and leads to the archive by date and category', async () => {
    const plain = await site.browser.newPage({ javaScriptEnabled: false });
    await open('/tim-kiem.html?q=lúa', plain);
    expect(await plain.locator('.without-script').innerText()).toContain('cần JavaScript');
    expect(await plain.locator('#tim-kiem').isVisible()).toBe(false);
    await plain.locator('button[formaction="/luu-tru/2008.html"]').click();
    expect(new URL(plain.url()).pathname).toBe('/luu-tru/2008.html');
    await open('/tim-kiem.html?q=lúa', plain);
    await plain.locator('button[formaction="/chuyen-muc/the-thao.html"]').click();
    expect(new URL(plain.url()).pathname).toBe('/chuyen-muc/the-thao.html');
    await plain.close();
  });
});

describe('the search box of every page', () => {
  test('costs nothing until it is used, then leads to the results', async () => {
    await open('/');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((address) => /^\/(search\/|tim-kiem)/.test(address))).toEqual([]);
    await page.locator('#tim').focus();
    await expect.poll(() => asked).toContain('/search/manifest.json');
    await page.locator('#tim').fill('chợ nổi');
    await page.keyboard.press('Enter');
    await settled();
    expect(parameters()).toEqual({ q: 'chợ nổi' });
    expect((await titles()).length).toBeGreaterThan(0);
  });
});
