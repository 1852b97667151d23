import type { Archive } from '../catalog/archive.ts';
import { type ArchivedFormat, FEED_MEDIA_TYPES, type FeedFormat } from '../model/feed.ts';
import { parseArchivePart } from '../model/feed-archive.ts';
import type { List } from '../model/list.ts';
import { atomDocument } from './atom.ts';
import { type FeedDocument, readFeed, readFeedArchive } from './feed-document.ts';
import { jsonFeed } from './json-feed.ts';
import { type Publisher, publisherOf } from './publisher.ts';
import { rssDocument } from './rss.ts';

type Writer = (feed: FeedDocument, publisher: Publisher) => string | Promise<string>;
const writers: Record<FeedFormat, Writer> = { rss: rssDocument, atom: atomDocument, json: jsonFeed };

/** Answers with the feed of the site (no list) or of a list; 404 where there is none. */
export async function feedResponse(archive: Archive, format: FeedFormat, list?: List): Promise<Response> {
  return responseOf(archive, format, await readFeed(archive, format, list));
}

/** Answers with the archive document that a name like `2022-04-1` stands for; 404 where there is none. */
export async function feedArchiveResponse(
  archive: Archive,
  format: ArchivedFormat,
  name: string,
  list?: List,
): Promise<Response> {
  const part = parseArchivePart(name);
  return responseOf(archive, format, part && (await readFeedArchive(archive, format, part, list)));
}

async function responseOf(archive: Archive, format: FeedFormat, feed: FeedDocument | undefined): Promise<Response> {
  return textResponse(feed && (await writers[format](feed, publisherOf(archive))), FEED_MEDIA_TYPES[format]);
}

/** Answers with a text of a media type; 404 where there is none. */
export const textResponse = (text: string | undefined, type: string): Response =>
  text === undefined
    ? new Response(null, { status: 404 })
    : new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
