import type { Archive } from '../catalog/archive.ts';
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
import { LIST_KINDS } from '../model/list.ts';
import { type Period, yearOf } from '../model/period.ts';
import { monthSitemapAddress, newsFrom, newsSitemapAddress, pagesSitemapAddress } from '../model/sitemap.ts';
import { escapeXml } from '../render/escape-xml.ts';
import { toRfc3339 } from '../vietnamese/dates.ts';
import { pictureUrl } from './feed-picture.ts';
import { fitLine } from './xml-text.ts';

const SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const IMAGE = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"';
const NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

/** More than a news sitemap may hold is left out, the oldest first. */
const MOST_NEWS = 1000;

/** The index of all sitemaps: one a month, and one for what is no article. News have theirs for the search engines that ask for it. */
export function sitemapIndex(archive: Archive): string {
  const months = archive.catalog.lastChanges();
  const entries = [
    sitemapEntry(archive, pagesSitemapAddress()),
    ...months.map(({ period, changed }) => sitemapEntry(archive, monthSitemapAddress(period), changed)),
    sitemapEntry(archive, newsSitemapAddress()),
  ];
  return document('sitemapindex', SITEMAP, entries);
}

/** The articles of a month and the month's own page; undefined where it has none. */
export function monthSitemap(archive: Archive, period: Period): string | undefined {
  const articles = archive.catalog.ofPeriod(period);
  if (articles.length === 0) return undefined;
  const entries = articles.map((article) => {
    const picture = article.image && pictureUrl(archive, article.image);
    const image = picture ? `<image:image><image:loc>${escapeXml(picture)}</image:loc></image:image>` : '';
    return urlEntry(archive, article.address, article.updated ?? article.at, image);
  });
  return document('urlset', `${SITEMAP} ${IMAGE}`, [...entries, urlEntry(archive, monthAddress(period))]);
}

/** What is no article: the front page, the first page of each list, years, and the pages of the site. */
export function pagesSitemap(archive: Archive): string {
  const { site, catalog } = archive;
  const lists = LIST_KINDS.flatMap((kind) => {
    const named = kind === 'category' ? site.categories : catalog.namesOf(kind);
    return named.map(({ slug }) => listAddress({ kind, slug }));
  });
  const years = new Set(catalog.lastChanges().map(({ period }) => yearOf(period)));
  const addresses = [
    '/',
    ...lists,
    archiveAddress(),
    ...[...years].map(yearAddress),
    coverageAddress(),
    correctionsAddress(),
    feedsPageAddress(),
    ...catalog.sitePages().map(({ slug }) => sitePageAddress(slug)),
  ];
  return document(
    'urlset',
    SITEMAP,
    addresses.map((address) => urlEntry(archive, address)),
  );
}

/** The news of the last two days as Google News wants them, newest first. Empty while there are none. */
export function newsSitemap(archive: Archive): string {
  const { site, catalog, now } = archive;
  const articles = catalog.since(newsFrom(now)).reverse().slice(0, MOST_NEWS);
  const publication = `<news:publication><news:name>${text(site.name)}</news:name><news:language>vi</news:language></news:publication>`;
  const newsOf = ({ at, title }: Article): string =>
    `<news:news>${publication}<news:publication_date>${toRfc3339(at)}</news:publication_date><news:title>${text(title)}</news:title></news:news>`;
  const entries = articles.map((article) => urlEntry(archive, article.address, undefined, newsOf(article)));
  return document('urlset', `${SITEMAP} ${NEWS}`, entries);
}

const text = (value: string): string => escapeXml(fitLine(value));

const loc = ({ site }: Archive, address: string): string => `<loc>${escapeXml(absoluteAddress(site, address))}</loc>`;
const lastmod = (changed?: LocalTime): string => (changed ? `<lastmod>${toRfc3339(changed)}</lastmod>` : '');

const sitemapEntry = (archive: Archive, address: string, changed?: LocalTime): string =>
  `<sitemap>${loc(archive, address)}${lastmod(changed)}</sitemap>`;
const urlEntry = (archive: Archive, address: string, changed?: LocalTime, more = ''): string =>
  `<url>${loc(archive, address)}${lastmod(changed)}${more}</url>`;

const document = (root: string, namespaces: string, entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces}>\n${entries.join('\n')}\n</${root}>\n`;
