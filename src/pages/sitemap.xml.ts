import type { APIRoute } from 'astro';
import { textResponse } from '../feeds/feed-response.ts';
import { sitemapIndexXml } from '../feeds/sitemaps.ts';
import { sitemapIndex } from '../views/sitemap.ts';
import { shownBy } from '../views/view.ts';

export const GET: APIRoute = ({ locals }) => {
  const value = shownBy(sitemapIndex.name, sitemapIndex.read, locals);
  return textResponse(value && sitemapIndexXml(locals.archive, value), 'application/xml');
};
