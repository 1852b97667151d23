/** Folders below the root of the site that hold its own pages, feeds, pictures and code. */
const FOLDERS = [
  ...['chuyen-muc', 'tac-gia', 'chu-de', 'loat-bai', 'luu-tru', 'ngay', 'thong-bao'],
  ...['rss', 'atom', 'feed', 'sitemap', 'media', 'chia-se', 'search', '_astro'],
];

/** Pages below the root, without `.html`. */
const PAGES = [
  ...[
    'index',
    '404',
    'luu-tru',
    'tim-kiem',
    'dinh-chinh',
    'do-phu',
    'moi-nhat',
    'ngoai-tuyen',
    'doc-sau',
    'thong-bao',
    'rss',
  ],
];

/** Other files below the root. */
const FILES = [
  ...['(?:rss|atom|sitemap)\\.xml', 'feed\\.json', 'robots\\.txt', 'manifest\\.webmanifest', 'sw\\.js'],
  ...['_headers', '_redirects', '[^/]+\\.(?:png|svg|ico)'],
];

const OWN = new RegExp(
  `^/(?:(?:${FOLDERS.join('|')})/.*|(?:${PAGES.join('|')})\\.html|${FILES.join('|')}|(?:.*/)?index\\.html|)$`,
);

/**
 * Whether an address from the root belongs to the site itself, so that no article, former address or page of content/pages may
 * stand there. What a folder answers with, its index.html, belongs to the host.
 */
export const isOwnAddress = (address: string): boolean => OWN.test(address);
