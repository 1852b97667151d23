import type { APIRoute } from 'astro';
import { textResponse } from '../../feeds/feed-response.ts';
import { noticesDocument } from '../../feeds/notices-document.ts';
import { publisherOf } from '../../feeds/publisher.ts';
import { rssDocument } from '../../feeds/rss.ts';
import { FEED_MEDIA_TYPES } from '../../model/feed.ts';
import { noticesFeed } from '../../views/notices.ts';
import { shownBy } from '../../views/view.ts';

export const GET: APIRoute = async ({ locals }) => {
  const value = shownBy(noticesFeed.name, noticesFeed.read, locals);
  const { archive } = locals;
  const text = value && (await rssDocument(noticesDocument(archive, value.notices), publisherOf(archive)));
  return textResponse(text, FEED_MEDIA_TYPES.rss);
};
