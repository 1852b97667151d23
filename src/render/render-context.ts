import type { MediaFile } from '../model/media.ts';
import type { Site } from '../model/site.ts';

/** What rendering has to know besides the text: where the site stands, and the sizes and bytes of its pictures. */
export interface RenderContext {
  site: Pick<Site, 'url' | 'pictures'>;
  /** A file by its path below `media/`. */
  media: (src: string) => MediaFile | undefined;
}
