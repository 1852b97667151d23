import type { APIRoute } from 'astro';
import { feedArchiveResponse } from '../../../../feeds/feed-response.ts';

export const GET: APIRoute = ({ locals, params }) =>
  feedArchiveResponse(locals.archive, 'rss', params['part'] ?? '', { kind: 'series', slug: params['series'] ?? '' });
