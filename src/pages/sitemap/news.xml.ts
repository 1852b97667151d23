import type { APIRoute } from 'astro';
import { textResponse } from '../../feeds/feed-response.ts';
import { newsSitemap } from '../../feeds/sitemaps.ts';

export const GET: APIRoute = ({ locals }) => textResponse(newsSitemap(locals.archive), 'application/xml');
