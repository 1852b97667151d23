import type { APIRoute } from 'astro';
import { textResponse } from '../../feeds/feed-response.ts';
import { opmlDocument } from '../../feeds/opml.ts';

export const GET: APIRoute = ({ locals }) => textResponse(opmlDocument(locals.archive), 'text/x-opml');
