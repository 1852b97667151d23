/** What can be kept for ever because its address, or the version asked for with it, changes with its bytes. */
const FOR_EVER = ['/_astro/*', '/media/*', '/search/*/*'];
/** What the CDN may hold for a minute only. Browsers ask for every page anew, so that none is shown stale. */
const FOR_A_MINUTE = ['/', '/moi-nhat.html', '/search/manifest.json', '/sw.js'];

/** Media types by pattern; plain hosts would take all of them for generic XML or JSON. */
const TYPES: Record<string, string> = {
  '/rss.xml': 'application/rss+xml; charset=utf-8',
  '/rss/*': 'application/rss+xml; charset=utf-8',
  '/rss/opml.xml': 'text/x-opml; charset=utf-8',
  '/atom.xml': 'application/atom+xml; charset=utf-8',
  '/atom/*': 'application/atom+xml; charset=utf-8',
  '/feed.json': 'application/feed+json; charset=utf-8',
  '/feed/*': 'application/feed+json; charset=utf-8',
  '/manifest.webmanifest': 'application/manifest+json; charset=utf-8',
};

/** The `_headers` file of static hosts: how long what may be kept, and the media types of feeds. Later rules win. */
export function headersFile(): string {
  const rule = (pattern: string, ...headers: string[]): string =>
    `${pattern}\n${headers.map((header) => `  ${header}\n`).join('')}`;
  return [
    rule(
      '/*',
      'Cache-Control: public, max-age=0, s-maxage=300',
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: strict-origin-when-cross-origin',
    ),
    ...FOR_EVER.map((pattern) => rule(pattern, 'Cache-Control: public, max-age=31536000, immutable')),
    ...FOR_A_MINUTE.map((pattern) => rule(pattern, 'Cache-Control: public, max-age=0, s-maxage=60')),
    ...Object.entries(TYPES).map(([pattern, type]) => rule(pattern, `Content-Type: ${type}`)),
  ].join('');
}
