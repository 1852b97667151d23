import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isOwnAddress } from './own-address.ts';

const PAGES = join(import.meta.dirname, '../pages');

/** An address that each route answers, the one for articles left out. */
const routes = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .map((path) => `/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.(?:astro|ts)$/.test(path) && !path.includes('[...'))
  .map((path) =>
    path
      .replace(/\.astro$/, '.html')
      .replace(/\.ts$/, '')
      .replaceAll(/\[\w+\]/g, 'x'),
  );

test.each(routes)('the route %s is the site’s own', (address) => {
  expect(isOwnAddress(address)).toBe(true);
});

test.each([
  '/',
  '/icon-192.png',
  '/chia-se.png',
  '/chia-se/thoi-su.png',
  '/media/2022/cau.1a2b.640.avif',
  '/_astro/a.js',
  '/sw.js',
  '/_headers',
  '/thoi-su/index.html',
])('%s is as well', (address) => {
  expect(isOwnAddress(address)).toBe(true);
});

test.each([
  '/2022/04/22/tin.html',
  '/thoi-su/cau-moi-142279.html',
  '/lien-he.html',
  '/index.php',
  '/Default.aspx',
  '/tin/',
  '/rss-cu.html',
  '/luu-tru-cu/1.html',
])('%s is free', (address) => {
  expect(isOwnAddress(address)).toBe(false);
});
