import type { Article } from './article.ts';
import { LIST_KINDS, type List, type ListKind } from './list.ts';
import type { Period } from './period.ts';
import type { Site } from './site.ts';

const LIST_FOLDERS: Record<ListKind, string> = {
  category: 'chuyen-muc',
  author: 'tac-gia',
  tag: 'chu-de',
  series: 'loat-bai',
};

/** An address in which nothing has to be encoded or resolved, as nearly all are. */
const PLAIN = /^(?:\/[\w-][\w.-]*)+$/;

/** An address with the site's scheme and host, percent-encoded. */
export const absoluteAddress = ({ url }: Pick<Site, 'url'>, address: string): string =>
  PLAIN.test(address) ? url + address : new URL(address, url).href;

/** Where the front page of a list stands. */
export const listAddress = ({ kind, slug }: List): string => `/${LIST_FOLDERS[kind]}/${slug}.html`;

/** Where page n of a list stands, counted from the oldest. */
export const listPageAddress = ({ kind, slug }: List, n: number): string => `/${LIST_FOLDERS[kind]}/${slug}/${n}.html`;

const kindOfFolder = (folder: string): ListKind | undefined => LIST_KINDS.find((kind) => LIST_FOLDERS[kind] === folder);

/** The list, and the number of its page, that stand at an address; undefined where no list can. */
export function parseListAddress(address: string): { list: List; n?: number } | undefined {
  const [, folder = '', slug = '', n] = /^\/([^/]+)\/([^/]+?)(?:\/([1-9]\d*))?\.html$/.exec(address) ?? [];
  const kind = kindOfFolder(folder);
  return kind && { list: { kind, slug }, n: n === undefined ? undefined : Number(n) };
}

/** The list whose RSS feed stands at an address; undefined where none can. */
export function parseListFeedAddress(address: string): List | undefined {
  const [, folder, slug = ''] = /^\/rss\/(?:([^/]+)\/)?([^/]+)\.xml$/.exec(address) ?? [];
  const kind = folder === undefined ? 'category' : kindOfFolder(folder);
  return kind && slug !== '' && (folder === undefined) === (kind === 'category') ? { kind, slug } : undefined;
}

/** Where the RSS feed of the site, or of a list, stands. */
export const feedAddress = (list?: List): string => {
  if (!list) return '/rss.xml';
  return list.kind === 'category' ? `/rss/${list.slug}.xml` : `/rss/${LIST_FOLDERS[list.kind]}/${list.slug}.xml`;
};

export const archiveAddress = (): string => '/luu-tru.html';
export const yearAddress = (year: string): string => `/luu-tru/${year}.html`;
export const monthAddress = (period: Period): string => `/luu-tru/${period.replace('-', '/')}.html`;
/** The page of a day, given as `YYYY-MM-DD`. */
export const dayAddress = (day: string): string => `/luu-tru/${day.replaceAll('-', '/')}.html`;

/** The page of one calendar day in all years, given as `MM-DD`. */
export const dayOfYearAddress = (monthDay: string): string => `/ngay/${monthDay}.html`;

export const coverageAddress = (): string => '/do-phu.html';
export const correctionsAddress = (): string => '/dinh-chinh.html';
export const searchAddress = (): string => '/tim-kiem.html';
export const feedsPageAddress = (): string => '/rss.html';
/** The fragment with the latest news and notices, which pages fetch after their text. */
export const latestAddress = (): string => '/moi-nhat.html';
/** The fragment with the latest news of a category, which its articles fetch when the reader comes near their end. */
export const sectionNewsAddress = (category: string): string =>
  listAddress({ kind: 'category', slug: category }).replace('.html', '/moi.html');
/** Whether an address is that of a fragment, which pages fetch and no reader opens. */
export const isFragmentAddress = (address: string): boolean =>
  address === latestAddress() || (address.startsWith(`/${LIST_FOLDERS.category}/`) && address.endsWith('/moi.html'));
/** The notices that are in force. */
export const noticesAddress = (): string => '/thong-bao.html';
/** The notices of a year that are over. */
export const pastNoticesAddress = (year: string): string => `/thong-bao/${year}.html`;
export const noticesFeedAddress = (): string => '/rss/thong-bao.xml';
/** What a reader has saved, and what is kept on the device. */
export const savedAddress = (): string => '/doc-sau.html';

export const notFoundAddress = (): string => '/404.html';
/** What is shown where there is no connection. */
export const offlineAddress = (): string => '/ngoai-tuyen.html';
export const manifestAddress = (): string => '/manifest.webmanifest';

/** The newspaper's icon, a square PNG: for telephones' home screens and for feeds. */
export const TOUCH_ICON_ADDRESS = '/apple-touch-icon.png';

/** Where a page of content/pages stands. */
export const sitePageAddress = (slug: string): string => `/${slug}.html`;

/** An article's address by the pattern of site.yml: {year} {month} {day} {category} {slug} {id} are replaced. */
export function articleAddress(pattern: string, article: Pick<Article, 'at' | 'category' | 'slug' | 'id'>): string {
  const values: Record<string, string> = {
    year: article.at.slice(0, 4),
    month: article.at.slice(5, 7),
    day: article.at.slice(8, 10),
    category: article.category,
    slug: article.slug,
    id: article.id,
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
