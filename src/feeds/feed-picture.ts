import type { Archive } from '../catalog/archive.ts';
import type { Article } from '../model/article.ts';
import { mediaSrc } from '../model/media-src.ts';
import { pictureVariants } from '../model/picture.ts';
import { pictureType } from './media-type.ts';

/** The lead picture of an article. */
export interface FeedPicture {
  /** With scheme and host. */
  url: string;
  /** Media type. */
  type: string;
  /** Length of the file; absent for a picture on another host. */
  bytes?: number;
}

/** An article's lead picture; undefined where there is none, or where its kind cannot be told. */
export function feedPicture(archive: Archive, { image }: Pick<Article, 'image'>): FeedPicture | undefined {
  if (!image) return undefined;
  const local = mediaSrc(image.src);
  if (local === undefined) {
    const url = URL.parse(image.src)?.href;
    const type = pictureType(image.src);
    return url && type ? { url, type } : undefined;
  }
  const file = archive.catalog.media(local);
  if (!file) return undefined;
  const { address, format } = pictureVariants(file).fallback;
  const type = pictureType(address);
  if (!type) return undefined;
  return { url: new URL(address, archive.site.url).href, type, bytes: format === 'copy' ? file.bytes : undefined };
}
