import type { Site } from '../model/site.ts';
import type { RenderContext } from './render-context.ts';

/** What rendering needs of the archive. */
export interface BodySource {
  site: Site;
  catalog: Pick<RenderContext, 'media' | 'addressOfFile'>;
  /** The Markdown of a file below the content folder. */
  readBody: (file: { path: string; blob?: string }) => string;
}

/** What rendering the text of a file has to know. */
export const contextOf = ({ site, catalog }: BodySource, { path }: { path: string }): RenderContext => ({
  site,
  media: catalog.media,
  path,
  addressOfFile: catalog.addressOfFile,
});
