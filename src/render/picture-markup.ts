import type { Element } from 'hast';
import type { ArticleImage } from '../model/article.ts';
import { splitCredit } from './credit.ts';
import { feedView } from './feed-view.ts';
import { h, text } from './hast.ts';
import { type PictureOptions, type PictureSource, pictureElement, plainPicture } from './picture.ts';
import { enlargeLink, figcaption } from './rehype-figures.ts';
import type { PictureContext, RenderContext } from './render-context.ts';
import { toHtml } from './to-html.ts';
import { typographic } from './typography.ts';

/** The HTML of a picture; see `pictureElement`. */
export const pictureMarkup = (source: PictureSource, context: PictureContext, options: PictureOptions): string =>
  toHtml(pictureElement({ ...source, alt: typographic(source.alt) }, context, options));

export interface FigureOptions extends PictureOptions {
  /** Whether the picture is one of a gallery: then it links to its large form. */
  isInGallery: boolean;
}

/** The HTML of an article's own picture with caption and credit, of the same form as the figures in its text. */
export function figureMarkup(image: ArticleImage, context: PictureContext, options: FigureOptions): string {
  const source = { ...image, alt: typographic(image.alt) };
  const picture = pictureElement(source, context, options);
  const address = options.isInGallery ? plainPicture(source, context)?.address : undefined;
  return toHtml(figure(image, address === undefined ? picture : enlargeLink(address, source.alt, picture)));
}

/** The figure as plain HTML for feeds, with absolute addresses. */
export function figureForFeed(image: ArticleImage, context: RenderContext): string {
  const picture = h('img', { src: image.src, alt: typographic(image.alt) });
  return toHtml(feedView({ type: 'root', children: [figure(image, picture)] }, context, '/'));
}

/** The `figcaption` of an article's own picture; undefined where it has neither caption nor credit. */
export function imageCaption(image: ArticleImage): Element | undefined {
  const { caption, credit } = captionOf(image);
  return figcaption(caption === '' ? [] : [text(typographic(caption))], credit);
}

function figure(image: ArticleImage, picture: Element): Element {
  const below = imageCaption(image);
  return h('figure', { className: ['picture'] }, below ? [picture, below] : [picture]);
}

/** Caption and credit, which writers give apart or as one; a credit gets its label where it has none. */
function captionOf({ caption = '', credit }: ArticleImage): { caption: string; credit?: string } {
  if (credit === undefined) return splitCredit(caption);
  return { caption, credit: credit.includes(':') ? credit : `Ảnh: ${credit}` };
}
