import type { Element } from 'hast';
import { contentLink } from '../model/content-link.ts';
import { isMediaLink, mediaSrc } from '../model/media-src.ts';
import { type PictureVariant, pictureVariants } from '../model/picture.ts';
import { h, text } from './hast.ts';
import type { PictureContext, RenderContext } from './render-context.ts';

/** A picture as a writer names it. */
export interface PictureSource {
  /** A path below `media/`, or a remote address. */
  src: string;
  alt: string;
  /** What the writer says of a picture within a sentence; of one that stands alone it is the caption. */
  title?: string;
  /** Intrinsic size, where the writer gives one; it counts for remote pictures only. */
  width?: number;
  height?: number;
}

export interface PictureOptions {
  /**
   * How wide the picture is shown, as HTML's `sizes`; `thumbnail` for at most half the smallest width that is made, everywhere.
   */
  sizes: string;
  /** Whether it stands in the first screen: then it is fetched at once and first, otherwise when it comes near. */
  eager?: boolean;
}

/**
 * A picture for the page: `<picture>` with AVIF and WebP where they were made, else an `<img>` alone; always with its size where
 * one is known. One without carries the class `unsized`, for which styles keep a place.
 */
export function pictureElement(
  source: PictureSource,
  context: PictureContext,
  { sizes, eager }: PictureOptions,
): Element {
  const src = mediaSrc(source.src);
  const media = src === undefined ? undefined : context.media(src);
  if (src !== undefined && !media) return missingPicture(source);
  const variants = media && pictureVariants(media);
  const { width, height } = media ?? context.site.pictures.remote[source.src] ?? source;
  const isSized = width !== undefined && height !== undefined;
  const img = h('img', {
    src: variants?.fallback.address ?? source.src,
    alt: source.alt,
    title: source.title,
    ...(isSized ? { width, height } : { className: ['unsized'] }),
    ...(eager ? { fetchPriority: 'high' } : { loading: 'lazy' }),
    decoding: 'async',
  });
  if (!variants || variants.avif.length === 0) return img;
  const sourceElement = (type: string, set: PictureVariant[]): Element =>
    sizes === 'thumbnail'
      ? h('source', { type, srcSet: set[0]?.address })
      : h('source', { type, srcSet: set.map(({ address, width }) => `${address} ${width}w`).join(', '), sizes });
  return h('picture', {}, [
    sourceElement('image/avif', variants.avif),
    sourceElement('image/webp', variants.webp),
    img,
  ]);
}

/** What stands for a picture of which nothing could be made: its words. */
function missingPicture(source: PictureSource): Element {
  const words = pictureWords(source);
  return h('span', { className: ['missing-picture'] }, words === '' ? [] : [text(words)]);
}

/** What a writer says of a picture, for a place where the picture cannot stand. */
export const pictureWords = ({ alt, title }: PictureSource): string => [alt, title].filter(Boolean).join(' ');

/**
 * The one form of a picture that every reader and feed understands, with its size in pixels where it is known; `undefined` where
 * nothing could be made of it.
 */
export function plainPicture(
  source: PictureSource,
  context: PictureContext,
): { address: string; width?: number; height?: number } | undefined {
  const src = mediaSrc(source.src);
  if (src !== undefined) {
    const media = context.media(src);
    return media && pictureVariants(media).fallback;
  }
  const { width, height } = context.site.pictures.remote[source.src] ?? source;
  return { address: source.src, width, height };
}

/**
 * Where a link of a writer leads: files below `media/` stand at addresses of their own, and those of articles are their pages'.
 * Undefined for a file that is not there.
 */
export function linkAddress(href: string, context: RenderContext): string | undefined {
  const file = contentLink(href, context.path);
  if (file) {
    const address = context.addressOfFile(file.path);
    return address && address + file.hash;
  }
  const media = isMediaLink(href) ? context.media(mediaSrc(href) ?? '') : undefined;
  return media ? pictureVariants(media).fallback.address : href;
}

/** What a writer's `img` says. */
export function sourceOf({ properties }: Element): PictureSource {
  const { src, alt, title, width, height } = properties;
  const size = width && height ? { width: Number(width), height: Number(height) } : {};
  return { src: String(src ?? ''), alt: String(alt ?? ''), ...(title ? { title: String(title) } : {}), ...size };
}
