import type { APIRoute } from 'astro';
import { textResponse } from '../../feeds/feed-response.ts';
import { newsSitemapXml } from '../../feeds/sitemaps.ts';
import { newsSitemap } from '../../views/sitemap.ts';
import { shownBy } from '../../views/view.ts';

export const GET: APIRoute = ({ locals }) => {
  const value = shownBy(newsSitemap.name, newsSitemap.read, locals);
  return textResponse(value && newsSitemapXml(locals.archive, value), 'application/xml');
};
