import { absoluteAddress } from '../../model/address.ts';
import type { Article, ArticleImage } from '../../model/article.ts';
import type { MediaFile } from '../../model/media.ts';
import { mediaSrc } from '../../model/media-src.ts';
import { pictureVariants } from '../../model/picture.ts';
import type { Site } from '../../model/site.ts';
import { sharePictureAddress } from '../drawn-pictures/drawn-pictures.ts';
import { SHARE_HEIGHT, SHARE_WIDTH } from '../drawn-pictures/share-size.ts';

/** The picture that stands for a page where it is shared. */
export interface ShownPicture {
  /** With scheme and host. */
  url: string;
  alt: string;
  /** In pixels, where it is known. */
  width?: number;
  height?: number;
}

/**
 * An article's own picture, unless it is a drawing that social networks do not show; else its section's; else the newspaper's.
 */
export function shownPicture(
  site: Pick<Site, 'url' | 'name' | 'categories' | 'pictures'>,
  media: (src: string) => MediaFile | undefined,
  article?: Pick<Article, 'image'>,
  category?: string,
): ShownPicture {
  const own = article?.image && ownPicture(site, media, article.image);
  if (own) return own;
  const section = site.categories.find(({ slug }) => slug === category);
  return {
    url: absoluteAddress(site, sharePictureAddress(section?.slug)),
    alt: section ? `${section.name} – ${site.name}` : site.name,
    width: SHARE_WIDTH,
    height: SHARE_HEIGHT,
  };
}

function ownPicture(
  site: Pick<Site, 'url' | 'pictures'>,
  media: (src: string) => MediaFile | undefined,
  { src, alt }: ArticleImage,
): ShownPicture | undefined {
  const local = mediaSrc(src);
  if (local === undefined) return /\.svg$/i.test(src) ? undefined : { url: src, alt, ...site.pictures.remote[src] };
  const file = media(local);
  if (!file || file.type === 'svg') return undefined;
  const { address, width, height } = pictureVariants(file).fallback;
  return { url: absoluteAddress(site, address), alt, width, height };
}
