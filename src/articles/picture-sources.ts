import type { Definition, Html, Nodes } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { mediaSrc } from '../model/media-src.ts';

/** A local picture that Markdown shows. */
export interface PictureSource {
  /** Path below `media/`. */
  src: string;
  /** 1-based line of the body that names it. */
  line: number;
}

const parser = remark().freeze();

/**
 * The local pictures that a body shows, in the order of their lines: those of Markdown, those named by reference and those of
 * raw HTML; none of code. Only a body that has a sign of a picture is parsed.
 */
export function pictureSources(body: string): PictureSource[] {
  if (!body.includes('![') && !/<img/i.test(body)) return [];
  const definitions = new Map<string, Definition>();
  const shown = new Set<string>();
  const found: PictureSource[] = [];
  const add = (source: string, line: number): void => {
    const src = mediaSrc(source);
    if (src !== undefined) found.push({ src, line });
  };

  visit(parser.parse(body), (node: Nodes) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'image') add(node.url, line);
    else if (node.type === 'html') addHtml(node, line, add);
    else if (node.type === 'imageReference') shown.add(node.identifier);
    else if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  for (const identifier of shown) {
    const definition = definitions.get(identifier);
    if (definition) add(definition.url, definition.position?.start.line ?? 1);
  }
  return found.sort((a, b) => a.line - b.line);
}

const IMG_SRC = /<img\b[^>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Adds the pictures of a piece of raw HTML that starts on a line. */
function addHtml({ value }: Html, line: number, add: (source: string, line: number) => void): void {
  for (const match of value.matchAll(IMG_SRC)) {
    const before = value.slice(0, match.index).split('\n').length - 1;
    add(match[1] ?? match[2] ?? match[3] ?? '', line + before);
  }
}
