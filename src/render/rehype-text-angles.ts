import type { Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { TEXT_ANGLE, withAngles } from '../markdown/text-angles.ts';

/** Puts `<` back wherever it was marked as text: in words, and in the addresses and texts of links and pictures. */
export default function rehypeTextAngles() {
  return (tree: Root, file: VFile): void => {
    if (String(file.value).includes(TEXT_ANGLE)) restore(tree.children);
  };
}

function restore(nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    if (node.type === 'text') node.value = withAngles(node.value);
    if (node.type !== 'element') continue;
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === 'string') node.properties[name] = withAngles(value).replaceAll(encodeURI(TEXT_ANGLE), '%3C');
    restore(node.children);
  }
}
