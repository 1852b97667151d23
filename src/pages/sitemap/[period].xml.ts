import type { APIRoute } from 'astro';
import { textResponse } from '../../feeds/feed-response.ts';
import { monthSitemap } from '../../feeds/sitemaps.ts';

export const GET: APIRoute = ({ locals, params }) =>
  textResponse(monthSitemap(locals.archive, params['period'] ?? ''), 'application/xml');
