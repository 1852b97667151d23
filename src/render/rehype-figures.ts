import type { Element, ElementContent, Root, RootContent } from 'hast';
import { splitCreditNodes } from './credit.ts';
import { h, isBlank, isElement, text, textContent } from './hast.ts';

/**
 * Makes figures of pictures that stand alone in the flow of the text, and galleries of those that follow one another.
 *
 * A picture's caption is, in this order: the lines below it in its own paragraph; a paragraph after it that is all in italics;
 * its title. A credit at the caption's end is set apart. The result is
 *
 *     <figure class="picture"><img><figcaption>caption <span class="credit">Ảnh: …</span></figcaption></figure>
 *     <ul class="gallery" data-gallery><li><figure class="picture"><a class="enlarge" href="…"><img></a>…</figure></li>…</ul>
 */
export default function rehypeFigures() {
  return (tree: Root): void => {
    if (tree.children.some(holdsPicture)) tree.children = gather(tree.children);
  };
}

interface Picture {
  /** The `img`, or a link around it. */
  picture: Element;
  caption: ElementContent[];
}

const holdsPicture = (node: RootContent | ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'img' || node.children.some(holdsPicture));

function gather(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  let pictures: Picture[] = [];
  const flush = (): void => {
    const [first, ...others] = pictures.map(figure);
    if (first) result.push(others.length > 0 ? gallery([first, ...others]) : first, text('\n'));
    pictures = [];
  };
  for (const node of nodes) {
    const found = picturesOf(node);
    const open = pictures.at(-1);
    if (found) pictures.push(...found);
    else if (isBlank(node as ElementContent) && open) continue;
    else if (open?.caption.length === 0 && isItalicParagraph(node)) open.caption = unwrap(node.children);
    else {
      flush();
      result.push(node);
    }
  }
  flush();
  return result;
}

/** The pictures of a block that is nothing but pictures and their captions. */
function picturesOf(node: RootContent): Picture[] | undefined {
  if (isElement(node, 'p')) return picturesOfParagraph(node.children);
  if (isElement(node, 'figure')) return pictureOfFigure(node);
  return isPicture(node) ? [{ picture: node, caption: [] }] : undefined;
}

/**
 * Lines of nothing but pictures, each with the lines up to the next as captions; undefined where a paragraph holds anything else.
 */
function picturesOfParagraph(nodes: readonly ElementContent[]): Picture[] | undefined {
  const pictures: Picture[] = [];
  for (const line of linesOf(nodes)) {
    const open = pictures.at(-1);
    const parts = line.filter((node) => !isBlank(node));
    if (parts.every(isPicture)) pictures.push(...parts.map((picture) => ({ picture, caption: [] })));
    else if (!open || line.some(holdsPicture)) return undefined;
    else open.caption.push(...(open.caption.length > 0 ? [text('\n'), ...line] : line));
  }
  return pictures.length > 0 ? pictures : undefined;
}

/** A paragraph's nodes line by line; empty lines and white space around a line left out. */
function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    const [first, ...others] = node.type === 'text' ? node.value.split('\n').map(text) : [node];
    if (isElement(node, 'br')) lines.push([]);
    else if (first) lines.at(-1)?.push(first);
    for (const part of others) lines.push([part]);
  }
  return lines.map(trim).filter((line) => line.length > 0);
}

/** The picture of a figure that the writer made in HTML; undefined where it holds anything but one picture and a caption. */
function pictureOfFigure({ children }: Element): Picture[] | undefined {
  const parts = children.filter((child) => !isBlank(child));
  const [picture, ...others] = parts.filter((part) => !isElement(part, 'figcaption'));
  if (!picture || others.length > 0 || !isPicture(picture)) return undefined;
  return [{ picture, caption: parts.filter((part) => isElement(part, 'figcaption')).flatMap((part) => part.children) }];
}

/** Whether a node is a picture, or a link around nothing but one. */
function isPicture(node: RootContent | ElementContent): node is Element {
  if (!isElement(node)) return false;
  if (node.tagName === 'img') return true;
  const parts = node.children.filter((child) => !isBlank(child));
  return node.tagName === 'a' && parts.length === 1 && isElement(parts[0], 'img');
}

/** Whether a node is a paragraph that is all in italics and says something. */
function isItalicParagraph(node: RootContent): node is Element {
  if (!isElement(node, 'p')) return false;
  const parts = node.children.filter((child) => !isBlank(child));
  return (
    parts.length === 1 && (isElement(parts[0], 'em') || isElement(parts[0], 'i')) && textContent(parts).trim() !== ''
  );
}

/** Nodes without those at both ends that are only white space. */
function trim(nodes: readonly ElementContent[]): ElementContent[] {
  const start = nodes.findIndex((node) => !isBlank(node));
  return start < 0 ? [] : nodes.slice(start, nodes.findLastIndex((node) => !isBlank(node)) + 1);
}

/** A caption's nodes without italics around all of them. */
function unwrap(nodes: readonly ElementContent[]): ElementContent[] {
  const parts = trim(nodes);
  const [only, ...others] = parts;
  return only && others.length === 0 && (isElement(only, 'em') || isElement(only, 'i')) ? unwrap(only.children) : parts;
}

function figure({ picture, caption }: Picture): Element {
  const image = imageOf(picture);
  const title = image.properties['title'];
  delete image.properties['title'];
  const words = unwrap(caption);
  const { caption: nodes, credit } = splitCreditNodes(words.length > 0 || !title ? words : [text(String(title))]);
  const parts = figcaption(nodes, credit);
  return h('figure', { className: ['picture'] }, parts ? [picture, parts] : [picture]);
}

/** A caption with its credit set apart; undefined where there is neither. */
export function figcaption(caption: ElementContent[], credit: string | undefined): Element | undefined {
  if (credit === undefined) return caption.length > 0 ? h('figcaption', {}, caption) : undefined;
  const lead = caption.length > 0 ? [...caption, text(' ')] : [];
  return h('figcaption', {}, [...lead, h('span', { className: ['credit'] }, [text(credit)])]);
}

/** The `img` of a picture that may be in a link. */
function imageOf(picture: Element): Element {
  const inside = picture.children.find((child) => isElement(child, 'img'));
  return isElement(inside) ? inside : picture;
}

/** Pictures two by two; of an odd number, the first has a row of its own. */
const gallery = (figures: Element[]): Element =>
  h(
    'ul',
    { className: ['gallery'], dataGallery: '' },
    figures.map((each, index) => h('li', {}, [enlargeable(each, index === 0 && figures.length % 2 === 1)])),
  );

/** A gallery's picture becomes a link to its large form, unless the writer has linked it elsewhere. */
function enlargeable(each: Element, isWide: boolean): Element {
  const [picture, ...caption] = each.children;
  if (!isElement(picture, 'img')) return each;
  if (!isWide) picture.properties['dataGallery'] = '';
  const { src, alt } = picture.properties;
  return { ...each, children: [enlargeLink(String(src), String(alt ?? ''), picture), ...caption] };
}

/** A link around a picture of a gallery to its large form, with a name of its own where the picture has none. */
export function enlargeLink(href: string, alt: string, picture: Element): Element {
  const name = alt === '' ? { ariaLabel: 'Xem ảnh lớn' } : {};
  return h('a', { className: ['enlarge'], href, ...name }, [picture]);
}
