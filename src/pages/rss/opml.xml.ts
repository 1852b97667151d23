import type { APIRoute } from 'astro';
import { textResponse } from '../../feeds/feed-response.ts';
import { opmlDocument } from '../../feeds/opml.ts';
import { opml } from '../../views/single.ts';
import { shownBy } from '../../views/view.ts';

export const GET: APIRoute = ({ locals }) => {
  const value = shownBy(opml.name, opml.read, locals);
  return textResponse(value && opmlDocument(locals.archive.site, value.names), 'text/x-opml');
};
