import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { closeCatalog, openCatalog } from '../../catalog/open.ts';
import { createOutFolder } from '../../output/out-folder.ts';
import { createOutputStore } from '../../output/output-store.ts';
import { createWriter, fileOf } from '../../output/write-file.ts';
import type { Built } from '../publish.ts';

/** Texts of files by address. */
export type MadeSite = Record<string, string>;

/** Makes an output folder and its catalog hold a site, as a build would leave them; only what differs is written. */
export function writeBuilt(folder: string, site: MadeSite, redirections: Record<string, string> = {}): Built {
  const out = join(folder, 'out');
  const catalogFile = join(folder, 'cache', 'catalog.db');
  const db = openCatalog(catalogFile, 'test');
  const store = createOutputStore(db);
  const outFolder = createOutFolder(out, db);
  const writer = createWriter(out);
  outFolder.open(true);
  store.transaction(() => {
    for (const address of store.addresses()) {
      if (address in site) continue;
      store.giveUp(address);
      writer.remove(address);
      store.remove(address);
    }
    for (const [address, text] of Object.entries(site)) {
      store.begin(address, groupOf(address));
      mkdirSync(dirname(join(out, fileOf(address))), { recursive: true });
      writeFileSync(join(out, fileOf(address)), text);
      store.finish({ address, key: 'key' }, groupOf(address), createHash('sha1').update(text).digest('hex'));
    }
  });
  outFolder.close(store.sum());
  closeCatalog(db, catalogFile);
  return {
    out,
    catalogFile,
    redirections: new Map(Object.entries(redirections)),
    redirectionPages: new Map(),
    queryRedirections: new Map(),
    alike: [],
    rules: [],
  };
}

function groupOf(address: string): string {
  if (/^\/_(?:headers|redirects)$/.test(address)) return 'host/';
  const [, year, month] = /^\/(\d{4})\/(\d\d)\//.exec(address) ?? [];
  if (year) return `article/${year}-${month}`;
  return address.startsWith('/_astro/') ? 'assets/' : address.startsWith('/chuyen-muc/') ? 'list/category/a' : 'home/';
}

const page = (style: string, title: string, links: readonly string[]): string =>
  `<link rel="stylesheet" href="${style}"><h1>${title}</h1>${links.map((link) => `<a href="${link}">${link}</a>`).join('')}`;

/**
 * A site of articles that name each other, two pages of lists, a style and a picture each; `version` changes what every page
 * shows and the name of the style.
 */
export function madeSite(articles: readonly number[], version: number): MadeSite {
  const style = `/_astro/site.${version}.css`;
  const at = (number: number): string => `/2022/0${1 + (number % 9)}/bai-${number}.html`;
  const list = (links: readonly string[]): string => page(style, `Danh sách ${version}`, links);
  return {
    [style]: `h1 { color: #00${version % 10} }`,
    ...Object.fromEntries(
      articles.flatMap((number, index) => [
        [
          at(number),
          page(style, `Bài ${number} bản ${version}`, [
            ...articles.slice(Math.max(0, index - 2), index + 2).map(at),
            `/media/${number}.webp`,
            '/',
          ]),
        ],
        [`/media/${number}.webp`, `ảnh ${number}`],
      ]),
    ),
    '/chuyen-muc/a.html': list(articles.slice(-20).map(at)),
    '/chuyen-muc/a/1.html': list(articles.map(at)),
    '/rss.xml': list(articles.slice(-5).map(at)),
    '/': list(['/chuyen-muc/a.html', '/chuyen-muc/a/1.html', '/rss.xml', ...articles.slice(-5).map(at)]),
    '/404.html': 'Không có',
  };
}
