import { describe, expect, test } from 'vitest';
import { findBrowser, launchBrowser } from './browser.ts';

describe('browser for tests', () => {
  test('starts and shows a page', async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.setContent('<h1>Xin chào</h1>');
    expect(await page.getByRole('heading').textContent()).toBe('Xin chào');
    await browser.close();
  });

  test('takes CHROME_PATH at its word', async () => {
    expect((await findBrowser({ CHROME_PATH: process.execPath })).path).toBe(process.execPath);
    await expect(findBrowser({ CHROME_PATH: '/khong-co' })).rejects.toThrow('/khong-co');
  });
});
