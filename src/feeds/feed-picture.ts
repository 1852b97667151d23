import type { Surroundings } from '../catalog/archive.ts';
import { absoluteAddress } from '../model/address.ts';
import type { ArticleImage } from '../model/article.ts';
import type { MediaFile } from '../model/media.ts';
import { mediaSrc } from '../model/media-src.ts';
import { pictureVariants } from '../model/picture.ts';
import { pictureType } from './media-type.ts';

/** The lead picture of an article. */
export interface FeedPicture {
  /** With scheme and host. */
  url: string;
  /** Media type. */
  type: string;
  /** Length of the file; absent where nobody can tell, as for a picture on another host. */
  bytes?: number;
}

/** A lead picture; undefined where there is no such file, or where its kind cannot be told. */
export async function feedPicture(archive: Surroundings, image: ArticleImage): Promise<FeedPicture | undefined> {
  const place = placeOf(archive, image);
  const type = place && pictureType(place.url);
  if (!place || !type) return undefined;
  return { url: place.url, type, bytes: place.file && (await archive.pictureBytes?.(place.file)) };
}

/** Where the published form of a lead picture stands, with scheme and host; undefined where there is no such file. */
export const pictureUrl = (archive: Surroundings, image: ArticleImage): string | undefined =>
  placeOf(archive, image)?.url;

function placeOf(
  { site, catalog }: Surroundings,
  { src }: ArticleImage,
): { url: string; file?: MediaFile } | undefined {
  const local = mediaSrc(src);
  if (local === undefined) {
    const url = URL.parse(src)?.href;
    return url === undefined ? undefined : { url };
  }
  const file = catalog.media(local);
  return file && { url: absoluteAddress(site, pictureVariants(file).fallback.address), file };
}
