import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { isBlank, isElement, textContent } from './hast.ts';

declare module 'vfile' {
  interface DataMap {
    /** The signature that the page prints itself. */
    byline: string | undefined;
  }
}

/** Leaves out a last paragraph that says no more than the byline, which the page prints itself. */
export default function rehypeByline() {
  return (tree: Root, file: VFile): void => {
    const { byline } = file.data;
    if (!byline) return;
    const last = tree.children.findLastIndex(
      (node) => !(node.type === 'text' && isBlank(node)) && !isElement(node, 'section'),
    );
    const node = tree.children[last];
    if (isElement(node, 'p') && isSame(textContent([node]), byline)) tree.children.splice(last, 1);
  };
}

/** Whether a text is the signature. A paragraph of the story is told by its length: spaces and dots do not double a signature. */
const isSame = (text: string, byline: string): boolean =>
  text.trim().length <= 2 * byline.length && comparable(text) === comparable(byline);

/** Signatures are the same whatever their case, spaces and kind of dash. */
const comparable = (signature: string): string =>
  signature
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/\s*[-\u2010-\u2015]\s*/g, '-')
    .replace(/[\s.]+/g, ' ')
    .trim();
