import type { APIRoute } from 'astro';
import { textResponse } from '../../feeds/feed-response.ts';
import { pagesSitemap } from '../../feeds/sitemaps.ts';

export const GET: APIRoute = ({ locals }) => textResponse(pagesSitemap(locals.archive), 'application/xml');
