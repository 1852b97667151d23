import type { Surroundings } from '../catalog/archive.ts';
import {
  absoluteAddress,
  archiveAddress,
  correctionsAddress,
  coverageAddress,
  feedsPageAddress,
  listAddress,
  monthAddress,
  sitePageAddress,
  yearAddress,
} from '../model/address.ts';
import type { Article, LocalTime } from '../model/article.ts';
import type { ListKind } from '../model/list.ts';
import { monthSitemapAddress, newsSitemapAddress, pagesSitemapAddress } from '../model/sitemap.ts';
import { escapeXml } from '../render/escape-xml.ts';
import { toRfc3339 } from '../vietnamese/dates.ts';
import type { newsSitemap, pagesSitemap, sitemap, sitemapIndex } from '../views/sitemap.ts';
import { pictureUrl } from './feed-picture.ts';
import { fitLine } from './xml-text.ts';

const SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const IMAGE = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
const NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

/**
 * The index of all sitemaps: one for each month, and one for what is no article. News have a sitemap of their own, for the search
 * engines that ask for it.
 */
export function sitemapIndexXml(
  archive: Surroundings,
  { months }: ReturnType<typeof sitemapIndex.read<Article>>,
): string {
  const entries = [
    sitemapEntry(archive, pagesSitemapAddress()),
    ...months.map(({ period, changed }) => sitemapEntry(archive, monthSitemapAddress(period), changed)),
    sitemapEntry(archive, newsSitemapAddress()),
  ];
  return document('sitemapindex', SITEMAP, entries);
}

/** The articles of a month and the month's own page. */
export function monthSitemapXml(
  archive: Surroundings,
  { period, articles }: ReturnType<typeof sitemap.read<Article>>,
): string {
  const entries = articles.map((article) => {
    const picture = article.image && pictureUrl(archive, article.image);
    const image = picture ? `<image:image><image:loc>${escapeXml(picture)}</image:loc></image:image>` : '';
    return urlEntry(archive, article.address, article.updated ?? article.at, image);
  });
  return document('urlset', `${SITEMAP} ${IMAGE}`, [...entries, urlEntry(archive, monthAddress(period))]);
}

/** Addresses in one sitemap, the most that the protocol allows (sitemaps.org/protocol.html). */
const MOST_ADDRESSES = 50_000;

/**
 * What is no article: the front page, years, the pages of the site, and the first page of each list. Of more than a sitemap may
 * hold, the last tags are left to the links that lead to them.
 */
export function pagesSitemapXml(
  archive: Surroundings,
  { names, years, sitePages }: ReturnType<typeof pagesSitemap.read<Article>>,
): string {
  const listsOf = (kind: ListKind): string[] =>
    (kind === 'category' ? archive.site.categories : names[kind]).map(({ slug }) => listAddress({ kind, slug }));
  const addresses = [
    '/',
    archiveAddress(),
    ...years.map(yearAddress),
    coverageAddress(),
    correctionsAddress(),
    feedsPageAddress(),
    ...sitePages.map(sitePageAddress),
    ...(['category', 'author', 'series', 'tag'] as const).flatMap(listsOf),
  ].slice(0, MOST_ADDRESSES);
  return document(
    'urlset',
    SITEMAP,
    addresses.map((address) => urlEntry(archive, address)),
  );
}

/**
 * The news of the last two days as Google News wants them, newest first. While there are none it holds the front page, which is no
 * news: a sitemap must hold something.
 */
export function newsSitemapXml(
  archive: Surroundings,
  { articles }: ReturnType<typeof newsSitemap.read<Article>>,
): string {
  const { site } = archive;
  const publication = `<news:publication><news:name>${text(site.name)}</news:name><news:language>vi</news:language></news:publication>`;
  const newsOf = ({ at, title }: Article): string =>
    `<news:news>${publication}<news:publication_date>${toRfc3339(at)}</news:publication_date><news:title>${text(title)}</news:title></news:news>`;
  const entries = articles.map((article) => urlEntry(archive, article.address, undefined, newsOf(article)));
  return document('urlset', `${SITEMAP} ${NEWS}`, entries.length > 0 ? entries : [urlEntry(archive, '/')]);
}

const text = (value: string): string => escapeXml(fitLine(value));

const loc = ({ site }: Surroundings, address: string): string =>
  `<loc>${escapeXml(absoluteAddress(site, address))}</loc>`;
const lastmod = (changed?: LocalTime): string => (changed ? `<lastmod>${toRfc3339(changed)}</lastmod>` : '');

const sitemapEntry = (archive: Surroundings, address: string, changed?: LocalTime): string =>
  `<sitemap>${loc(archive, address)}${lastmod(changed)}</sitemap>`;
const urlEntry = (archive: Surroundings, address: string, changed?: LocalTime, more = ''): string =>
  `<url>${loc(archive, address)}${lastmod(changed)}${more}</url>`;

const document = (root: string, namespaces: string, entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces}>\n${entries.join('\n')}\n</${root}>\n`;
