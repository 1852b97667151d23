import type { Element } from 'hast';
import type { ArticleImage } from '../model/article.ts';
import { splitCredit } from './credit.ts';
import { feedView } from './feed-view.ts';
import { h, text } from './hast.ts';
import { type PictureOptions, type PictureSource, pictureElement } from './picture.ts';
import { figcaption } from './rehype-figures.ts';
import type { PictureContext, RenderContext } from './render-context.ts';
import { toHtml } from './to-html.ts';
import { typographic } from './typography.ts';

/** The HTML of a picture; see `pictureElement`. */
export const pictureMarkup = (source: PictureSource, context: PictureContext, options: PictureOptions): string =>
  toHtml(pictureElement({ ...source, alt: typographic(source.alt) }, context, options));

/** The HTML of an article's own picture with caption and credit, of the same form as the figures in its text. */
export function figureMarkup(image: ArticleImage, context: PictureContext, options: PictureOptions): string {
  return toHtml(figure(image, pictureElement({ ...image, alt: typographic(image.alt) }, context, options)));
}

/** The caption and credit of an article's own picture alone, for where the picture stands elsewhere; empty where it has neither. */
export function captionMarkup(image: ArticleImage): string {
  const below = captionElement(image);
  return below ? toHtml(h('p', {}, below.children)) : '';
}

/** The figure as plain HTML for feeds, with absolute addresses. */
export function figureForFeed(image: ArticleImage, context: RenderContext): string {
  const picture = h('img', { src: image.src, alt: typographic(image.alt) });
  return toHtml(feedView({ type: 'root', children: [figure(image, picture)] }, context, '/'));
}

function captionElement(image: ArticleImage): Element | undefined {
  const { caption, credit } = captionOf(image);
  return figcaption(caption === '' ? [] : [text(typographic(caption))], credit);
}

function figure(image: ArticleImage, picture: Element): Element {
  const below = captionElement(image);
  return h('figure', { className: ['picture'] }, below ? [picture, below] : [picture]);
}

/** Caption and credit, which writers give apart or as one; a credit gets its label where it has none. */
function captionOf({ caption = '', credit }: ArticleImage): { caption: string; credit?: string } {
  if (credit === undefined) return splitCredit(caption);
  return { caption, credit: credit.includes(':') ? credit : `Ảnh: ${credit}` };
}
