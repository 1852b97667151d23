import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { VFile } from 'vfile';

/**
 * Parses the raw HTML that Markdown left as text. A body without `<` that is no text has none, and is spared the second parse.
 */
export default function rehypeWritersHtml() {
  const parse = rehypeRaw();
  return (tree: Root, file: VFile): Root => (String(file.value).includes('<') ? parse(tree, file) : tree);
}
