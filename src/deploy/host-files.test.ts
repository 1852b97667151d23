import { expect, it } from 'vitest';
import { headersFile } from './headers-file.ts';
import { headersFor, parseHeaderRules, parseRedirects } from './host-files.ts';
import { redirectsFile } from './redirects-file.ts';

it('tells hosts what may be kept for ever, and what only for a minute', () => {
  const rules = parseHeaderRules(headersFile());
  expect(headersFor(rules, '/_astro/site.abc.css')['cache-control']).toContain('immutable');
  expect(headersFor(rules, '/search/manifest.json')['cache-control']).toBe('public, max-age=0, s-maxage=60');
  expect(headersFor(rules, '/2022/04/22/tin.html')['cache-control']).toBe('public, max-age=0, s-maxage=300');
});

it('tells hosts what feeds are', () => {
  const rules = parseHeaderRules(headersFile());
  expect(headersFor(rules, '/rss/thoi-su.xml')['content-type']).toContain('rss+xml');
  expect(headersFor(rules, '/rss/opml.xml')['content-type']).toContain('opml');
});

it('leads former addresses on', () => {
  const redirects = parseRedirects(redirectsFile([{ from: '/cu.html', to: '/2022/04/22/tin.html' }]));
  expect([...redirects.entries()]).toEqual([['/cu.html', { to: '/2022/04/22/tin.html', status: 301 }]]);
});
