import type { APIRoute } from 'astro';
import { textResponse } from '../../feeds/feed-response.ts';
import { monthSitemapXml } from '../../feeds/sitemaps.ts';
import { sitemap } from '../../views/sitemap.ts';
import { shownBy } from '../../views/view.ts';

export const GET: APIRoute = ({ locals }) => {
  const value = shownBy(sitemap.name, sitemap.read, locals);
  return textResponse(value && monthSitemapXml(locals.archive, value), 'application/xml');
};
