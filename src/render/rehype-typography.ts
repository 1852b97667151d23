import type { ElementContent, Root, RootContent, Text } from 'hast';
import { INLINE_ELEMENTS } from './inline-elements.ts';
import { OBJECT, typographic, typographicRun } from './typography.ts';

/** Elements whose text is kept to the letter. */
const LITERAL = new Set(['code', 'kbd', 'pre', 'samp', 'var']);

/** Sets straight quotation marks, dots and dashes as print does, block by block, and in pictures' alternative texts. */
export default function rehypeTypography() {
  return (tree: Root): void => {
    let pieces: Text[] = [];
    let values: string[] = [];

    const flush = (): void => {
      if (pieces.length > 0) {
        const printed = typographicRun(values);
        pieces.forEach((piece, index) => {
          piece.value = printed[index] as string;
        });
      }
      pieces = [];
      values = [];
    };
    /** Adds something that is no text to the run. */
    const addObject = (value: string): void => {
      pieces.push({ type: 'text', value });
      values.push(value);
    };
    const walk = (nodes: readonly (RootContent | ElementContent)[]): void => {
      for (const node of nodes) {
        if (node.type === 'text') {
          pieces.push(node);
          values.push(node.value);
        } else if (node.type === 'element') {
          if (LITERAL.has(node.tagName)) addObject(OBJECT);
          else if (node.tagName === 'br') addObject('\n');
          else if (node.tagName === 'img') {
            addObject(OBJECT);
            if (typeof node.properties['alt'] === 'string')
              node.properties['alt'] = typographic(node.properties['alt']);
          } else if (INLINE_ELEMENTS.has(node.tagName)) walk(node.children);
          else {
            flush();
            walk(node.children);
            flush();
          }
        }
      }
    };
    walk(tree.children);
    flush();
  };
}
