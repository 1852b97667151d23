import type { APIRoute } from 'astro';
import { textResponse } from '../feeds/feed-response.ts';
import { robotsTxt } from '../feeds/robots.ts';

export const GET: APIRoute = ({ locals }) => textResponse(robotsTxt(locals.archive.site), 'text/plain');
