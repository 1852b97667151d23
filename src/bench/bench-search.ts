import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../publish/serve.ts';
import { launchBrowser } from '../testing/browser.ts';
import { fold } from '../vietnamese/fold.ts';
import { SLOW_4G, type SlowNetwork, slowNetwork } from './slow-network.ts';

/** Questions asked in each writing. */
const QUESTIONS = 20;
/** How long an answer may take before the bench gives up on it, in milliseconds. */
const PATIENCE = 120_000;
/** A phone's processor is so many times as slow as this machine's. */
const SLOWDOWN = 4;

/** The moments of a search, in their order, by what the page shows then. */
const MOMENTS = {
  'first ten': '[data-search-result]',
  'titles and leads': '[data-search-stage="titles"], [data-search-stage="texts"], [data-search-state="done"]',
  'whole texts': '[data-search-state="done"]',
} as const;
type Moment = keyof typeof MOMENTS;

/** What a question has cost until a moment. */
interface Cost {
  seconds: number;
  bytes: number;
}

const WRITINGS: [name: string, write: (title: string) => string][] = [
  ['as written', (title) => title],
  ['without accents', fold],
];

/**
 * Measures search as a reader's first visit meets it: questions are titles of articles from all parts of the archive, each in a
 * browser that has nothing cached.
 * @param out the output folder of a build
 * @returns Markdown: bytes and seconds on a slow line, and the longest task on a slow processor
 */
export async function benchSearch(out: string, onCase: (name: string) => void): Promise<string> {
  const titles = titlesOf(out, QUESTIONS);
  const server = await serve(out);
  const slow = await slowNetwork(server.origin, SLOW_4G);
  const browser = await launchBrowser();
  try {
    const rows: string[] = [];
    for (const [name, write] of WRITINGS) {
      const costs: Record<Moment, Cost>[] = [];
      const tasks: number[] = [];
      for (const [index, title] of titles.entries()) {
        onCase(`${name}: ${index + 1} of ${titles.length}`);
        costs.push(await costOf(browser, slow, write(title)));
        tasks.push(await longestTask(browser, server.origin, write(title)));
      }
      for (const moment of Object.keys(MOMENTS) as Moment[]) {
        const of = (key: keyof Cost): number[] => costs.map((cost) => cost[moment][key]);
        const kilobytes = spread(of('bytes'), (bytes) => (bytes / 1000).toFixed(0));
        rows.push(
          `| ${name}: ${moment} | ${kilobytes} | ${spread(of('seconds'), (seconds) => seconds.toFixed(1))} | |`,
        );
      }
      rows.push(`| ${name}: longest task | | | ${spread(tasks, (task) => task.toFixed(0))} |`);
    }
    const head = '| search | KB | seconds, Slow 4G | ms, a quarter of the processor |\n| --- | --: | --: | --: |';
    return `Middle and 95th percentile of ${titles.length} titles.\n\n${head}\n${rows.join('\n')}`;
  } finally {
    await browser.close();
    await slow.close();
    await server.close();
  }
}

/** Titles of articles, evenly spread over the sitemaps of a site. */
function titlesOf(out: string, count: number): string[] {
  const folder = join(out, 'sitemap');
  const addresses = readdirSync(folder)
    .sort()
    .flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/<loc>https?:\/\/[^/]+(\/[^<]+)<\/loc>/g)].map(
        ([, address = '']) => address,
      ),
    );
  const step = Math.max(1, Math.floor(addresses.length / count));
  return addresses
    .filter((_, index) => index % step === 0)
    .slice(0, count)
    .map((address) => /<h1[^>]*>([^<]*)/.exec(readFileSync(join(out, decodeURI(address)), 'utf8'))?.[1]?.trim() ?? '')
    .filter((title) => title !== '');
}

async function costOf(browser: Browser, network: SlowNetwork, question: string): Promise<Record<Moment, Cost>> {
  return ask(browser, async (page) => {
    const before = network.bytes();
    const start = performance.now();
    await page.goto(addressOf(network.origin, question), { waitUntil: 'commit' });
    const costs: Partial<Record<Moment, Cost>> = {};
    for (const moment of Object.keys(MOMENTS) as Moment[]) {
      await page.locator(MOMENTS[moment]).first().waitFor({ state: 'attached', timeout: PATIENCE });
      costs[moment] = { seconds: (performance.now() - start) / 1000, bytes: network.bytes() - before };
    }
    return costs as Record<Moment, Cost>;
  });
}

/** The longest task of the page's main thread, in milliseconds; 0 where none took 50. */
async function longestTask(browser: Browser, origin: string, question: string): Promise<number> {
  return ask(browser, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Reflect.set(window, 'tasks', tasks);
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask' });
    });
    await page.goto(addressOf(origin, question));
    await page.locator(MOMENTS['whole texts']).waitFor({ state: 'attached', timeout: PATIENCE });
    return Math.max(0, ...(await page.evaluate<number[]>(() => Reflect.get(window, 'tasks'))));
  });
}

const addressOf = (origin: string, question: string): string =>
  `${origin}/tim-kiem.html?q=${encodeURIComponent(question)}`;

async function ask<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 412, height: 823 } });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** `middle / 95th percentile` */
function spread(numbers: readonly number[], write: (number: number) => string): string {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number): string =>
    write(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return `${at(0.5)} / ${at(0.95)}`;
}
