import type { APIRoute } from 'astro';
import { textResponse } from '../feeds/feed-response.ts';
import { sitemapIndex } from '../feeds/sitemaps.ts';

export const GET: APIRoute = ({ locals }) => textResponse(sitemapIndex(locals.archive), 'application/xml');
