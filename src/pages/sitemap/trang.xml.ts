import type { APIRoute } from 'astro';
import { textResponse } from '../../feeds/feed-response.ts';
import { pagesSitemapXml } from '../../feeds/sitemaps.ts';
import { pagesSitemap } from '../../views/sitemap.ts';
import { shownBy } from '../../views/view.ts';

export const GET: APIRoute = ({ locals }) => {
  const value = shownBy(pagesSitemap.name, pagesSitemap.read, locals);
  return textResponse(value && pagesSitemapXml(locals.archive, value), 'application/xml');
};
