import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseListAddress } from '../../model/address.ts';
import { contentLink } from '../../model/content-link.ts';
import { decoded } from '../../model/decoded.ts';
import { isOwnAddress } from '../../model/own-address.ts';

/** A link of a text to an article, to a page of content/pages, or to a list: a category, an author, a topic, a series. */
export interface LinkTarget {
  /** The path of the file that is meant, or the address from the root of the site. */
  target: string;
  /** 1-based line of the body. */
  line: number;
  /** As it is written. */
  written: string;
}

/** The text in which links stand, and where readers find it. */
export interface LinkingText {
  path: string;
  /** Its address from the root. */
  address: string;
  /** Scheme and host of the site. */
  url: string;
}

const LINK = /<a\b[^>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Whether a body has a sign of a link within the site. */
export const mayLinkWithin = (body: string, { url }: LinkingText): boolean =>
  /\]\(\s*<?(?!https?:|mailto:|tel:|#)|^ {0,3}\[[^\]]+\]:|<a\s/im.test(body) || body.includes(url);

/** The links of a text to articles, lists, and pages of content/pages, whether or not there are such, in the order of their lines. */
export function linkTargets(tree: Root, text: LinkingText): LinkTarget[] {
  const found: LinkTarget[] = [];
  const add = (written: string, line: number): void => {
    const target = targetOf(written, text);
    if (target !== undefined) found.push({ target, line, written });
  };
  visit(tree, (node: Nodes) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'link' || node.type === 'definition') add(node.url, line);
    if (node.type !== 'html') return;
    for (const { 1: double, 2: single, 3: bare, index } of node.value.matchAll(LINK))
      add(double ?? single ?? bare ?? '', line + node.value.slice(0, index).split('\n').length - 1);
  });
  return found.sort((a, b) => a.line - b.line);
}

function targetOf(href: string, { path, address, url }: LinkingText): string | undefined {
  const file = contentLink(href, path);
  if (file) return file.path;
  if (href === '' || href.startsWith('#')) return undefined;
  const meant = URL.parse(href, url + address);
  if (meant?.origin !== url || !/\.(?:html|md)$/.test(meant.pathname)) return undefined;
  const target = decoded(meant.pathname).normalize('NFC');
  const isAlwaysThere = isOwnAddress(target) && !parseListAddress(target);
  return target === address || isAlwaysThere ? undefined : target;
}
