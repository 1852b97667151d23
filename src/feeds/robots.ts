import { absoluteAddress } from '../model/address.ts';
import type { Site } from '../model/site.ts';
import { newsSitemapAddress, sitemapIndexAddress } from '../model/sitemap.ts';

/** robots.txt by RFC 9309: everything may be read, and the index of sitemaps is named. */
export function robotsTxt(site: Pick<Site, 'url'>): string {
  const sitemaps = [sitemapIndexAddress(), newsSitemapAddress()].map(
    (address) => `Sitemap: ${absoluteAddress(site, address)}`,
  );
  return ['User-agent: *', 'Allow: /', '', ...sitemaps, ''].join('\n');
}
