import type { Definition, Html, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { embeddedFile } from '../../markdown/embedded.ts';
import { withAngles } from '../../markdown/text-angles.ts';
import { isMediaLink, mediaSrc } from '../../model/media-src.ts';
import { attributesOf, TAG, withoutComments } from './html-tags.ts';

/** A local picture that Markdown shows, or another file below `media/` to which it links. */
export interface PictureSource {
  /** Path below `media/`. */
  src: string;
  /** 1-based line of the body that names it. */
  line: number;
  /** Whether it is shown as a picture rather than linked to. */
  isShown: boolean;
}

/** Whether a body has a sign of a picture, or of a link to a file. */
export const mayShowPictures = (body: string): boolean =>
  body.includes('![') || body.includes('media/') || /<img/i.test(body);

/**
 * The local pictures that a body shows and the files below `media/` to which it links, in the order of their lines: those of
 * Markdown, those named by reference and those of raw HTML; none of code.
 */
export function pictureSources(tree: Root): PictureSource[] {
  const definitions = new Map<string, Definition>();
  const shown = new Set<string>();
  const linked = new Set<string>();
  const found: PictureSource[] = [];
  const add = (source: string, line: number, isShown: boolean): void => {
    const src = mediaSrc(withAngles(source));
    if (src !== undefined && src !== '') found.push({ src, line, isShown });
  };

  visit(tree, (node: Nodes) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'image') add(node.url, line, true);
    else if (node.type === 'html') addHtml(node, line, add);
    else if (node.type === 'link' && isMediaLink(node.url)) add(node.url, line, false);
    else if (node.type === 'linkReference') linked.add(node.identifier);
    else if (node.type === 'imageReference') shown.add(node.identifier);
    else if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  for (const [identifier, { url, position }] of definitions) {
    const isShown = shown.has(identifier);
    if (isShown || (linked.has(identifier) && isMediaLink(url))) add(url, position?.start.line ?? 1, isShown);
  }
  return found.sort((a, b) => a.line - b.line);
}

/** The elements that name a file, and the attribute in which they do. */
const NAMED_IN = new Map([
  ...['img', 'audio', 'video', 'source', 'embed', 'iframe'].map((name): [string, string] => [name, 'src']),
  ['a', 'href'],
  ['object', 'data'],
]);

/** Adds the pictures and linked files of a piece of raw HTML that starts on a line. */
function addHtml({ value }: Html, line: number, add: (source: string, line: number, isShown: boolean) => void): void {
  for (const { 1: tag = '', 2: attributes = '', index } of withoutComments(value).matchAll(TAG)) {
    const name = tag.toLowerCase();
    const source = attributesOf(attributes).get(NAMED_IN.get(name) ?? '');
    if (source === undefined) continue;
    const isShown = name === 'img';
    const isPlayed = name !== 'a' && embeddedFile(source) !== undefined;
    if (isShown || isPlayed || isMediaLink(source))
      add(source, line + value.slice(0, index).split('\n').length - 1, isShown);
  }
}
