import type { Surroundings } from '../catalog/archive.ts';
import { FEED_MEDIA_TYPES, type FeedFormat } from '../model/feed.ts';
import { feed } from '../views/feed.ts';
import { feedArchive } from '../views/feed-archive.ts';
import { type Shown, shownBy } from '../views/view.ts';
import { atomDocument } from './atom.ts';
import { archiveDocument, type FeedDocument, feedDocument } from './feed-document.ts';
import { jsonFeed } from './json-feed.ts';
import { type Publisher, publisherOf } from './publisher.ts';
import { rssDocument } from './rss.ts';

type Writer = (feed: FeedDocument, publisher: Publisher) => string | Promise<string>;
const writers: Record<FeedFormat, Writer> = { rss: rssDocument, atom: atomDocument, json: jsonFeed };

/** What a route gets. */
interface Locals {
  archive: Surroundings;
  shown?: Shown;
}

/** Answers with the feed, or the archive document of a feed, that the address shows; 404 where it shows none. */
export async function feedResponse(locals: Locals): Promise<Response> {
  const newest = shownBy(feed.name, feed.read, locals);
  const older = shownBy(feedArchive.name, feedArchive.read, locals);
  const { archive } = locals;
  const publisher = publisherOf(archive);
  if (newest)
    return textResponse(
      await writers[newest.format](await feedDocument(archive, newest), publisher),
      FEED_MEDIA_TYPES[newest.format],
    );
  if (older)
    return textResponse(
      await writers[older.format](await archiveDocument(archive, older), publisher),
      FEED_MEDIA_TYPES[older.format],
    );
  return textResponse(undefined, 'text/plain');
}

/** Answers with a text of a media type; 404 where there is none. */
export const textResponse = (text: string | undefined, type: string): Response =>
  text === undefined
    ? new Response(null, { status: 404 })
    : new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
