import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { type Server, serve } from '../publish/serve.ts';
import { launchBrowser } from './browser.ts';

/** The built sample newspaper, served, with a browser before it. */
export interface SampleSite {
  server: Server;
  browser: Browser;
  close(): Promise<void>;
}

/** Serves the sample and starts a browser; the caller closes both. */
export async function openSample(): Promise<SampleSite> {
  const server = await serve(inject('sample'));
  const browser = await launchBrowser();
  return {
    server,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** How many pixels a page is wider than its window. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);
