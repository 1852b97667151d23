import { expect, test } from 'vitest';
import { type HeaderRule, headerRules, headersFor } from './header-rules.ts';
import { headersFile } from './headers-file.ts';
import { parseHeaders, parseRedirects, redirectOf } from './parse-host-files.ts';
import { redirectsFile } from './redirects-file.ts';

const SITE = { comments: { enabled: true, post: 'https://y-kien.example.vn/gui' } };
const rules = headerRules(SITE);

test('what may be kept for ever, what for a minute, and all else', () => {
  expect(headersFor(rules, '/_astro/site.abc.css')['cache-control']).toContain('immutable');
  expect(headersFor(rules, '/search/manifest.json')['cache-control']).toBe('public, max-age=0, s-maxage=60');
  expect(headersFor(rules, '/2022/04/22/tin.html')['cache-control']).toBe('public, max-age=0, s-maxage=300');
});

test('what feeds are', () => {
  expect(headersFor(rules, '/rss/thoi-su.xml')['content-type']).toContain('rss+xml');
  expect(headersFor(rules, '/rss/opml.xml')['content-type']).toContain('opml');
});

test('the policy names every source of what pages hold, and where comments are sent', () => {
  expect(headersFor(rules, '/')).toMatchSnapshot();
  expect(headerRules({ comments: { enabled: false } })[0]?.headers['content-security-policy']).toContain(
    "form-action 'self';",
  );
});

test('in _headers no address gets one header from two rules, as hosts join them', () => {
  const written = parseHeaders(headersFile(SITE));
  const twice = (address: string): string[] => {
    const names = written.flatMap((rule) => Object.keys(headersFor([rule], address)));
    return names.filter((name, index) => names.indexOf(name) < index);
  };
  const addresses = ['/', '/rss/opml.xml', '/rss/a.xml', '/media/a.webp', '/search/a/b', '/sw.js', '/tin.html'];
  expect(addresses.flatMap(twice)).toEqual([]);
  expect(headersFor(written, '/_astro/a.css')['cache-control']).toContain('immutable');
});

test('what _headers says is what the table says', () => {
  const written = parseHeaders(headersFile(SITE));
  for (const address of ['/', '/_astro/a.css', '/rss/thoi-su.xml', '/atom.xml'])
    expect(headersFor(rules, address)).toMatchObject(headersFor(written, address));
});

test('later rules win', () => {
  const two: HeaderRule[] = [
    { pattern: '/*', headers: { a: '1', b: '1' } },
    { pattern: '/tin/*', headers: { a: '2' } },
  ];
  expect(headersFor(two, '/tin/x')).toEqual({ a: '2', b: '1' });
});

test('former addresses are led on', () => {
  const file = redirectsFile([
    { from: '/cũ.html', to: '/2022/04/22/tin.html' },
    { from: '/index.php?id=5&p=2', to: '/2022/04/22/tin.html' },
    { from: '/2022/04/22/tin', to: '/2022/04/22/tin.html' },
  ]);
  expect(file).toBe('/c%C5%A9.html /2022/04/22/tin.html 301\n/index.php id=5 p=2 /2022/04/22/tin.html 301\n');
  const redirects = parseRedirects(
    file +
      redirectsFile(
        [{ from: '/cu/a/b.html', to: '/b.html' }],
        [
          { from: '/rss/cu/*', to: '/rss/moi/:splat' },
          { from: '/cu/:s2/:s3', to: '/2022/:s3' },
        ],
      ),
  );
  const leads = { to: '/2022/04/22/tin.html', status: 301 };
  expect(redirectOf(redirects, '/cũ.html', 'fbclid=1')).toMatchObject(leads);
  expect(redirectOf(redirects, '/rss/cu/2022/04.xml', '')?.to).toBe('/rss/moi/2022/04.xml');
  expect(redirectOf(redirects, '/cu/a/b.html', '')?.to).toBe('/b.html');
  expect(redirectOf(redirects, '/cu/x/mưa.html', '')?.to).toBe('/2022/m%C6%B0a.html');
  expect(redirectOf(redirects, '/cu/x.html', '')).toBeUndefined();
  expect(redirectOf(redirects, '/index.php', 'p=2&id=5')).toMatchObject(leads);
  for (const query of ['', 'id=5', 'id=5&p=3', 'id=5&p=2&q=1'])
    expect(redirectOf(redirects, '/index.php', query)).toBeUndefined();
});
