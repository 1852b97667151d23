import type { Element, ElementContent, Root, RootContent } from 'hast';
import { withoutInvisible } from '../vietnamese/invisible.ts';
import { oneLine } from '../vietnamese/one-line.ts';
import { INLINE_ELEMENTS } from './inline-elements.ts';

/** A text on one line, without the characters that nobody sees. */
const visibleText = (text: string): string => oneLine(withoutInvisible(text));

/**
 * The words of a body as its page shows them, block by block: a paragraph, heading, list item, cell or caption is a text of its
 * own, on one line. So are the alternative text of a picture, and what a title says of a picture, a link or an abbreviation. Left
 * out is what the generator adds: the numbers of footnotes, the links back from them, and their heading.
 */
export function plainText(tree: Root): string[] {
  const blocks: string[] = [];
  let block = '';
  const end = (): void => {
    const text = visibleText(block);
    if (text !== '') blocks.push(text);
    block = '';
  };
  /** The texts of attributes come before the block that they stand in. */
  const add = (attribute: unknown): void => {
    const text = typeof attribute === 'string' ? visibleText(attribute) : '';
    if (text !== '') blocks.push(text);
  };
  const walk = (nodes: readonly (RootContent | ElementContent)[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') block += node.value;
      if (node.type !== 'element' || isAdded(node)) continue;
      add(node.properties['alt']);
      add(node.properties['title']);
      if (node.tagName === 'br') block += ' ';
      else if (INLINE_ELEMENTS.has(node.tagName) || node.tagName === 'img') walk(node.children);
      else {
        end();
        walk(node.children);
        end();
      }
    }
  };
  walk(tree.children);
  end();
  return blocks;
}

/** Whether an element is the generator's own: a footnote's number, the link back from it, the heading of all. */
const isAdded = ({ properties }: Element): boolean =>
  'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties || properties['id'] === 'footnote-label';
