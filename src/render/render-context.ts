import type { MediaFile } from '../model/media.ts';
import type { Site } from '../model/site.ts';

/** What a picture's markup follows from besides its source: sizes of remote pictures, and the archive's own files. */
export interface PictureContext {
  site: Pick<Site, 'url' | 'pictures'>;
  /** A file by its path below `media/`. */
  media: (src: string) => MediaFile | undefined;
}

/** What rendering a text has to know besides: where its file lies, and where the files stand to which it links. */
export interface RenderContext extends PictureContext {
  /** The path of the text's file below the content folder. */
  path: string;
  /** Where an article or page stands, by its path. */
  addressOfFile: (path: string) => string | undefined;
}
