import { atomFindings } from './atom-findings.ts';
import { jsonFindings } from './json-findings.ts';
import { rssFindings } from './rss-findings.ts';
import { robotsFindings, sitemapFindings } from './sitemap-findings.ts';
import { parseXml } from './xml-tree.ts';

/**
 * What a feed, an archive document, a sitemap or robots.txt breaks of its format's rules; `address` counts from the site's root.
 */
export function findingsOf(address: string, text: string, site: string): string[] {
  const findings = rulesOf(address, text, site);
  return findings.map((finding) => `${address}: ${finding}`);
}

function rulesOf(address: string, text: string, site: string): string[] {
  if (address === '/robots.txt') return robotsFindings(text);
  if (address === '/rss/opml.xml') return parseXml(text).name === 'opml' ? [] : ['no OPML'];
  if (address.startsWith('/sitemap')) return sitemapFindings(text, site);
  if (address.endsWith('.json')) return jsonFindings(text, site + address);
  return address.startsWith('/atom') ? atomFindings(text, site + address) : rssFindings(text, site + address);
}
