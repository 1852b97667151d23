import type { ContentFile } from '../articles/parsing/content-reader.ts';
import type { LocalTime } from '../model/article.ts';
import type { MediaFile } from '../model/media.ts';
import type { Site } from '../model/site.ts';
import type { Queries } from './queries.ts';

/** All that the site is made from. */
export interface Archive {
  site: Site;
  /** The moment for which the site is built; nothing else may tell the time. */
  now: LocalTime;
  catalog: Queries;
  /** The content folder, from which bodies are read. */
  content: string;
  /** The Markdown of a file below the content folder, after its front-matter: NFC, LF line ends. */
  readBody: (file: ContentFile) => string;
  /**
   * How many bytes the published form of a picture has that every reader understands (`pictureVariants(media).fallback`).
   * Absent where pictures are not made, as while writing.
   */
  pictureBytes?: (media: MediaFile) => Promise<number>;
}

/**
 * What a route gets of the archive besides the value that it shows: the settings and the menu of the site's pages, on which every
 * key depends, and what belongs to an article that it has been given. No other article can be reached from here.
 */
export interface Surroundings extends Pick<Archive, 'site' | 'readBody' | 'pictureBytes'> {
  catalog: Pick<Queries, 'sitePages' | 'media' | 'addressOfFile' | 'commentsOn'>;
}

/** The surroundings of what an archive shows. */
export const surroundingsOf = ({ site, readBody, pictureBytes, catalog }: Archive): Surroundings => ({
  site,
  readBody,
  pictureBytes,
  catalog: {
    sitePages: catalog.sitePages,
    media: catalog.media,
    commentsOn: catalog.commentsOn,
    addressOfFile: catalog.addressOfFile,
  },
});
