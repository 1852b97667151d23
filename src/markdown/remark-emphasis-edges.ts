import type { Emphasis, Parents, PhrasingContent, Root, RootContent, Strong, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Puts spaces at the edges of emphasis outside it, `**Tít **và` emphasises the word alone; at the edges of a line they go. */
export default function remarkEmphasisEdges() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if ((node.type !== 'strong' && node.type !== 'emphasis') || !parent || index === undefined) return undefined;
      const before = takeSpace(node, 'start');
      const after = takeSpace(node, 'end');
      if (!before && !after) return undefined;
      const isLast = index === parent.children.length - 1;
      const parts = [index > 0 && before, node, !isLast && after].filter(
        (part) => part !== false && part !== undefined,
      );
      (parent as Parents & { children: RootContent[] }).children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}

/** Takes the space off one edge of emphasis; undefined where there is none. */
function takeSpace(node: Strong | Emphasis, edge: 'start' | 'end'): Text | undefined {
  const child = node.children.at(edge === 'start' ? 0 : -1);
  const space = child?.type === 'text' ? (edge === 'start' ? /^\s+/ : /\s+$/).exec(child.value)?.[0] : undefined;
  if (child?.type !== 'text' || space === undefined) return undefined;
  child.value = edge === 'start' ? child.value.slice(space.length) : child.value.slice(0, -space.length);
  if (child.value === '') node.children = node.children.filter((other: PhrasingContent) => other !== child);
  return { type: 'text', value: space };
}
