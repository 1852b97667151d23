import type { APIRoute } from 'astro';
import { textResponse } from '../feeds/feed-response.ts';
import { robotsTxt } from '../feeds/robots.ts';
import { robots } from '../views/sitemap.ts';
import { shownBy } from '../views/view.ts';

export const GET: APIRoute = ({ locals }) => {
  const value = shownBy(robots.name, robots.read, locals);
  return textResponse(value && robotsTxt(locals.archive.site), 'text/plain');
};
