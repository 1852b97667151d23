import type { MediaFile } from '../model/media.ts';
import type { Site } from '../model/site.ts';
import type { RenderContext } from './render-context.ts';

/** What rendering needs of the archive. */
export interface BodySource {
  site: Site;
  catalog: { media: (src: string) => MediaFile | undefined };
  /** The Markdown of a file below the content folder. */
  readBody: (file: { path: string; blob?: string }) => string;
}

export const contextOf = ({ site, catalog }: BodySource): RenderContext => ({ site, media: catalog.media });
