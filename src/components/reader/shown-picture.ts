import type { Article } from '../../model/article.ts';
import type { MediaFile } from '../../model/media.ts';
import { mediaSrc } from '../../model/media-src.ts';
import type { Site } from '../../model/site.ts';
import { sharePictureAddress } from './drawn-pictures.ts';
import { SHARE_HEIGHT, SHARE_WIDTH } from './share-size.ts';

/** The picture that stands for a page where it is shared. */
export interface ShownPicture {
  /** With scheme and host. */
  url: string;
  alt: string;
  /** In pixels, where it is known. */
  width?: number;
  height?: number;
}

/** An address with the site's scheme and host, percent-encoded. */
export const absoluteAddress = (site: Pick<Site, 'url'>, address: string): string => new URL(address, site.url).href;

/** An article's own picture, unless it is a drawing that social networks do not show; else its section's; else the newspaper's. */
export function shownPicture(
  site: Pick<Site, 'url' | 'name' | 'categories' | 'pictures'>,
  media: (src: string) => MediaFile | undefined,
  article?: Pick<Article, 'image'>,
  category?: string,
): ShownPicture {
  const image = article?.image;
  if (image && !/\.svg$/i.test(image.src)) {
    const src = mediaSrc(image.src);
    const size = src === undefined ? site.pictures.remote[image.src] : media(src);
    const url = src === undefined ? image.src : absoluteAddress(site, `/media/${src}`);
    return { url, alt: image.alt, width: size?.width, height: size?.height };
  }
  const section = site.categories.find(({ slug }) => slug === category);
  return {
    url: absoluteAddress(site, sharePictureAddress(section?.slug)),
    alt: section ? `${section.name} – ${site.name}` : site.name,
    width: SHARE_WIDTH,
    height: SHARE_HEIGHT,
  };
}
