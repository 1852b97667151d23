import type { Element, ElementContent, Properties, Root } from 'hast';
import { h, isElement, mapElements, text } from './hast.ts';
import { linkAddress, pictureWords, plainPicture, sourceOf } from './picture.ts';
import type { RenderContext } from './render-context.ts';

/** Attributes that feed readers keep and validators accept. */
const KEPT = [
  'align',
  'cite',
  'colSpan',
  'dateTime',
  'dir',
  'href',
  'lang',
  'open',
  'reversed',
  'rowSpan',
  'start',
  'title',
  'value',
];

/**
 * The tree as feeds carry it: plain HTML with absolute addresses, one form of each picture, galleries as figures one after
 * another, footnotes as links to the page; no ids, classes, scripts' attributes or things to press.
 * @param address of the article, from the root of the site
 */
export function feedView(tree: Root, context: RenderContext, address: string): Root {
  const base = context.site.url + address;
  const absolute = (href: string): string => URL.parse(href, base)?.href ?? href;
  return mapElements(tree, (element) => {
    const { tagName, properties, children } = element;
    if (tagName === 'img') return image(element, context, absolute);
    if (tagName === 'input') return text(properties['checked'] ? '☑' : '☐');
    if (tagName === 'ul' && properties['dataGallery'] !== undefined)
      return children.flatMap((child) => (isElement(child) ? child.children : []));
    if (tagName === 'a') {
      if ('dataFootnoteBackref' in properties) return [];
      if (isEnlarging(properties)) return children;
      const { href } = properties;
      if (typeof href !== 'string') return children;
      const leadsTo = linkAddress(href, context);
      if (leadsTo === undefined) return children;
      return h('a', { ...keptOf(properties), href: absolute(leadsTo) }, children);
    }
    if (tagName === 'section' || (tagName === 'span' && properties['lang'] === undefined)) return children;
    return Object.keys(properties).length === 0 ? element : { ...element, properties: keptOf(properties) };
  });
}

const isEnlarging = ({ className }: Properties): boolean => Array.isArray(className) && className.includes('enlarge');

const keptOf = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => KEPT.includes(name)));

function image(element: Element, context: RenderContext, absolute: (href: string) => string): ElementContent {
  const source = sourceOf(element);
  const plain = plainPicture(source, context);
  if (!plain) return text(pictureWords(source));
  const { address, width, height } = plain;
  return h('img', { src: absolute(address), alt: source.alt, title: source.title, width, height });
}
