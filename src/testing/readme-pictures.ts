import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { serve } from '../publish/serve.ts';
import { launchBrowser } from './browser.ts';
import { buildSample } from './sample-setup.ts';

/** A picture of a page of the sample newspaper. */
interface Picture {
  name: string;
  address: string;
  /** In CSS pixels. */
  viewport: { width: number; height: number };
  /** Width of the picture in pixels. */
  width: number;
  colorScheme?: 'light' | 'dark';
  /** Waits until the page shows what it is to show. */
  ready?: (page: Page) => Promise<unknown>;
}

const DESKTOP = { viewport: { width: 1280, height: 900 }, width: 960 };
const PHONE = { viewport: { width: 390, height: 844 }, width: 390 };

const PICTURES: readonly Picture[] = [
  { name: 'home', address: '/', ...DESKTOP },
  { name: 'article', address: '/2026/11/24/mua-lon-cuoi-mua-ngap-duong.html', ...PHONE },
  {
    name: 'search',
    address: '/tim-kiem.html?q=duong+bao',
    ...DESKTOP,
    ready: (page) => page.locator('.result-list > li').first().waitFor(),
  },
  { name: 'month', address: '/luu-tru/2026/11.html', ...DESKTOP, colorScheme: 'dark' },
];

/** Builds the sample newspaper, and writes the pictures of the README into a folder. */
export async function takePictures(folder: string): Promise<void> {
  const sample = await buildSample();
  const server = await serve(join(sample, 'out'));
  const browser = await launchBrowser();
  try {
    for (const { name, address, viewport, width, colorScheme = 'light', ready } of PICTURES) {
      const page = await browser.newPage({ viewport, colorScheme });
      const answer = await page.goto(server.origin + address, { waitUntil: 'networkidle' });
      if (answer?.status() !== 200) throw new Error(`${address} answers ${answer?.status()}: the sample has changed.`);
      await ready?.(page);
      const shot = await page.screenshot();
      await sharp(shot)
        .resize({ width })
        .webp({ quality: 80 })
        .toFile(join(folder, `${name}.webp`));
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(sample, { recursive: true, force: true });
  }
}
