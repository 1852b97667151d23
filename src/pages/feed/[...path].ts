import type { APIRoute } from 'astro';
import { feedResponse } from '../../feeds/feed-response.ts';

export const GET: APIRoute = ({ locals }) => feedResponse(locals);
