import type { ContentFile } from '../articles/parsing/content-reader.ts';
import type { LocalTime } from '../model/article.ts';
import type { MediaFile } from '../model/media.ts';
import type { Site } from '../model/site.ts';
import type { Queries } from './queries.ts';

/** What every route gets through `Astro.locals.archive`: all that a page may read. */
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
