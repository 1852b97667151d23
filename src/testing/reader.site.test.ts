import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { onePageOfEachKind } from './page-kinds.ts';
import { openSample, type SampleSite } from './site.ts';

const kinds = onePageOfEachKind(inject('sample'));
const article = kinds['article with a picture'] ?? '';
let site: SampleSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await openSample();
});
afterAll(() => site.close());
beforeEach(async () => {
  context = await site.browser.newContext({ serviceWorkers: 'block' });
  page = await context.newPage();
});
afterEach(() => context.close());

const goto = (address: string) => page.goto(site.server.origin + address);

describe('a reader', () => {
  test('opens the home page, follows to an article, and subscribes to its feed', async () => {
    await goto('/');
    const title = page.locator('main h2 a, main h3 a').first();
    const name = await title.textContent();
    await title.click();
    await expect.poll(() => page.locator('h1').textContent()).toBe(name);
    const feed = await page.locator('link[rel=alternate][type="application/rss+xml"]').last().getAttribute('href');
    const answer = await fetch(new URL(feed ?? '', site.server.origin));
    expect(answer.headers.get('content-type')).toMatch(/xml/);
    expect(await answer.text()).toContain('<rss');
  });

  test.each(['kinh xáng', 'kinh xang'])('searches for "%s" and reads what is found', async (query) => {
    await goto('/');
    await page.locator('#tim').fill(query);
    await page.keyboard.press('Enter');
    await page.locator('[data-search-state="done"]').waitFor();
    const results = page.locator('[data-search-result]');
    expect(await results.count()).toBeGreaterThan(0);
    await results.first().locator('a').first().click();
    await page.locator('.story h1').waitFor();
  });

  test('is told when an address is not there', async () => {
    const answer = await goto('/khong-co.html');
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toContain('Không tìm thấy');
  });

  test('is led on from a dead address by its words, its day and its section', async () => {
    const [, year, month, day] = article.split('/');
    await goto(`/thoi-su/${year}/${month}/${day}/kinh-xang-12345.html`);
    const ways = page.locator('[data-ways] a');
    await ways.getByText('Tìm “kinh xang”').waitFor();
    expect(await ways.evaluateAll((all) => all.map((a) => a.getAttribute('href')).slice(0, 3))).toEqual([
      '/tim-kiem.html?q=kinh%20xang',
      `/luu-tru/${year}/${month}/${day}.html`,
      '/chuyen-muc/thoi-su.html',
    ]);
  });

  test('chooses a scheme and a size of text that later pages keep', async () => {
    await goto('/');
    await page.locator('.settings summary').click();
    await page.getByLabel('Tối').check();
    await page.getByLabel('Lớn nhất').check();
    await goto(article);
    const { theme, size } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
    expect({ theme, size }).toEqual({ theme: 'dark', size: 'largest' });
  });
});

describe('the tools of an article', () => {
  test('cite it', async () => {
    await goto(article);
    await page.getByText('Trích dẫn bài này').click();
    const cited = await page.locator('.cite').textContent();
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(cited?.split(canonical ?? '').length).toBe(4);
  });

  test('report an error with the address and the marked passage', async () => {
    await goto(article);
    const before = await page.locator('[data-report]').getAttribute('href');
    await page.locator('.prose p').first().selectText();
    const passage = await page.locator('.prose p').first().innerText();
    const report = page.locator('[data-report]');
    await report.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
    const letter = async (): Promise<string> => {
      await report.evaluate((link) => (link as HTMLElement).click());
      return decodeURIComponent((await report.getAttribute('href')) ?? '').replace(/\s+/g, ' ');
    };
    // The browser tells of what is marked in a task of its own.
    await expect.poll(letter).toContain(passage.slice(0, 100).replace(/\s+/g, ' '));
    expect((await letter()).startsWith(decodeURIComponent(before ?? '').replace(/\s+/g, ' '))).toBe(true);
  });

  test('share by the device’s own sheet', async () => {
    await page.addInitScript(() => {
      Navigator.prototype.share = async (data) => {
        document.title = JSON.stringify(data);
      };
    });
    await goto(article);
    await page.locator('[data-share] summary').first().click();
    const url = await page.locator('link[rel=canonical]').getAttribute('href');
    const title = await page.locator('h1').textContent();
    await expect.poll(() => page.title()).toBe(JSON.stringify({ title, url }));
  });

  test('copy the address where the device has no sheet', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await goto(article);
    await page.locator('[data-share] summary').first().click();
    const links = await page
      .locator('[data-share]')
      .first()
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.textContent));
    expect(links).toEqual(['Facebook', 'Zalo', 'Thư điện tử']);
    await page.getByRole('button', { name: 'Chép địa chỉ' }).click();
    await page.getByRole('button', { name: 'Đã chép địa chỉ' }).waitFor();
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    expect(await copied()).toBe(canonical);
    expect(await page.locator('[data-status]').textContent()).toBe(`Đã chép địa chỉ: ${canonical}`);

    await goto('/rss.html');
    const feed = page.locator('button[data-copy]').first();
    await feed.click();
    await expect.poll(() => feed.textContent()).toBe('Đã chép');
    expect(await copied()).toMatch(/\/rss\.xml$/);
  });

  test('save it, and the list of what was saved lets go of it again', async () => {
    await goto(article);
    const title = await page.locator('h1').textContent();
    await page.getByRole('button', { name: 'Đọc sau' }).click();
    await page.getByRole('button', { name: 'Đã lưu để đọc sau' }).waitFor();
    await goto('/doc-sau.html');
    await page.locator('[data-saved] a', { hasText: title ?? '' }).waitFor();
    await page.locator('[data-saved] button').click();
    await page.locator('[data-no-saved]').waitFor();
    await goto(article);
    await page.getByRole('button', { name: 'Đọc sau', exact: true }).waitFor();
  });

  test('read it aloud, pause, go on and stop, where the browser has a Vietnamese voice', async () => {
    await page.addInitScript(() => {
      const spoken: string[] = [];
      let end: (() => void) | undefined;
      const speaker = Object.assign(new EventTarget(), {
        getVoices: () => [{ lang: 'en-US' }, { lang: 'vi-VN' }],
        speak: (utterance: { text: string; onend: () => void }) => {
          spoken.push(utterance.text);
          end = utterance.onend;
        },
        cancel: () => end?.(),
      });
      class Utterance {
        voice: unknown;
        lang = '';
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      }
      Object.defineProperty(window, 'speechSynthesis', { value: speaker });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
      Object.assign(window, { spoken, finish: () => end?.() });
    });
    const spoken = () => page.evaluate(() => Reflect.get(window, 'spoken') as string[]);
    const finish = () => page.evaluate(() => Reflect.get(window, 'finish')());
    await goto(article);
    await page.getByRole('button', { name: 'Nghe bài' }).click();
    expect(await spoken()).toEqual([await page.locator('h1').textContent()]);
    await finish();
    const [, second] = await spoken();
    await page.getByRole('button', { name: 'Tạm dừng' }).click();
    await page.getByRole('button', { name: 'Nghe tiếp' }).click();
    expect((await spoken()).slice(1)).toEqual([second, second]);
    await page.getByRole('button', { name: 'Dừng hẳn' }).click();
    await page.getByRole('button', { name: 'Nghe bài' }).click();
    expect((await spoken()).at(-1)).toBe(await page.locator('h1').textContent());
  });

  test('offer no reading aloud without a Vietnamese voice', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'speechSynthesis', {
        value: Object.assign(new EventTarget(), { getVoices: () => [{ lang: 'en-US' }], cancel: () => undefined }),
      });
    });
    await goto(article);
    await page.locator('[data-share]').first().waitFor({ state: 'attached' });
    expect(await page.locator('[data-listen]').isVisible()).toBe(false);
  });
});

test('a film of the archive plays where it stands', async () => {
  await goto(kinds['film'] ?? '');
  const film = page.locator('figure.film video');
  expect(await film.getAttribute('poster')).toMatch(/^\/media\/cho-noi-2\./);
  await film.evaluate((video: HTMLVideoElement) => {
    video.muted = true;
    return video.play();
  });
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0);
  expect(await film.evaluate((video: HTMLVideoElement) => video.duration)).toBeCloseTo(13, 0);
});

describe('a gallery', () => {
  test('opens over the page, turns, tells where it is, closes, and gives the focus back', async () => {
    await goto(kinds['photo story'] ?? '');
    const links = page.locator('a.enlarge');
    const count = await links.count();
    await links.first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getByRole('status').textContent()).toBe(`Ảnh 1 / ${count}`);
    await page.keyboard.press('ArrowRight');
    expect(await dialog.getByRole('status').textContent()).toBe(`Ảnh 2 / ${count}`);
    expect(await dialog.locator('img').getAttribute('alt')).toBe(await links.nth(1).locator('img').getAttribute('alt'));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await dialog.getByRole('status').textContent()).toBe(`Ảnh ${count} / ${count}`);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // The dialog tells that it has closed in a task of its own.
    await expect.poll(() => links.last().evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('turns by its buttons and closes by its button', async () => {
    await goto(kinds['photo story'] ?? '');
    await page.locator('a.enlarge').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ảnh sau' }).click();
    expect(await dialog.getByRole('status').textContent()).toMatch(/^Ảnh 2 /);
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    await dialog.waitFor({ state: 'detached' });
  });
});
