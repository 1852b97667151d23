import type { Element, Root } from 'hast';
import { rehype } from 'rehype';

const html = rehype().freeze();

/** The HTML of a tree or of one element. */
export const toHtml = (tree: Root | Element): string =>
  html.stringify(tree.type === 'root' ? tree : { type: 'root', children: [tree] });
