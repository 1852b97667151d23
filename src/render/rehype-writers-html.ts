import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Parses the raw HTML that Markdown left as text. A body without `<` that is no text has none, and is spared the second parse.
 */
export default function rehypeWritersHtml() {
  const parse = rehypeRaw();
  return (tree: Root, file: VFile): Root => {
    if (!String(file.value).includes('<')) return tree;
    const parsed: Root = parse(tree, file);
    visit(parsed, 'element', (element, index, parent) => {
      if (!parent || index === undefined || !isOnlyAWrapper(element)) return undefined;
      parent.children.splice(index, 1, ...element.children);
      return [SKIP, index];
    });
    return parsed;
  };
}

/** Whether an element is the bold one that Google Docs puts around all that is copied, and whose style says that it is not bold. */
const isOnlyAWrapper = ({ tagName, properties }: Element): boolean =>
  (tagName === 'b' || tagName === 'strong') && /font-weight:\s*(?:normal|400)/i.test(String(properties['style'] ?? ''));
