import type { ElementContent, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { isBlank, isElement } from './hast.ts';

/** Elements that are nothing without words or a picture in them; their names are read aloud, their room is kept. */
const NEEDS_CONTENT = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p']);

/** Leaves out headings, links and paragraphs with nothing in them; of a link the white space stays. */
export default function rehypeEmptyElements() {
  return (tree: Root): void =>
    visit(tree, 'element', (element, index, parent) => {
      if (!parent || index === undefined || !NEEDS_CONTENT.has(element.tagName) || !isEmpty(element)) return undefined;
      parent.children.splice(index, 1, ...(element.tagName === 'a' ? element.children.filter(isBlank) : []));
      return [SKIP, index];
    });
}

/** Whether a node shows nothing: white space, and emphasis around nothing. */
const isEmpty = (node: ElementContent | RootContent): boolean =>
  isBlank(node) ||
  node.type === 'comment' ||
  (isElement(node) && !SHOWS.has(node.tagName) && node.children.every(isEmpty));

/** Elements that show something although they hold nothing. */
const SHOWS = new Set(['br', 'hr', 'img', 'input', 'td', 'th']);
