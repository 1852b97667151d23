import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';

/** Makes an element. */
export const h = (tagName: string, properties: Properties, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

export const text = (value: string): ElementContent => ({ type: 'text', value });

export const isElement = (node: ElementContent | RootContent | undefined, tagName?: string): node is Element =>
  node?.type === 'element' && (tagName === undefined || node.tagName === tagName);

/** Whether a node is text of nothing but white space. */
export const isBlank = (node: ElementContent | RootContent): boolean =>
  node.type === 'text' && node.value.trim() === '';

/** The text of nodes, pictures left out. */
export const textContent = (nodes: readonly (ElementContent | RootContent)[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textContent(node.children) : ''))
    .join('');

/** How many elements stand inside one another at the deepest place; found without recursion. */
export function depthOf(root: Root): number {
  let level: (ElementContent | RootContent)[] = root.children;
  let depth = 0;
  while (level.length > 0) {
    level = level.flatMap((node) => (node.type === 'element' ? node.children : []));
    depth++;
  }
  return depth;
}

/** Calls with every element below nodes, in the order of the text. */
export function eachElement(nodes: readonly (ElementContent | RootContent)[], visit: (element: Element) => void): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    visit(node);
    eachElement(node.children, visit);
  }
}

/**
 * A copy of the tree in which every element has gone through `change`, children before parents. Parts in which nothing
 * changes are shared with the original, which stays as it was.
 */
export function mapElements(root: Root, change: (element: Element) => ElementContent | ElementContent[]): Root {
  const children = mapChildren(root.children as ElementContent[], change);
  return children === root.children ? root : { type: 'root', children };
}

function mapChildren(
  nodes: ElementContent[],
  change: (element: Element) => ElementContent | ElementContent[],
): ElementContent[] {
  let mapped: ElementContent[] | undefined;
  nodes.forEach((node, index) => {
    if (node.type !== 'element') {
      mapped?.push(node);
      return;
    }
    const children = mapChildren(node.children, change);
    const result = change(children === node.children ? node : { ...node, children });
    if (result !== node) mapped ??= nodes.slice(0, index);
    if (Array.isArray(result)) mapped?.push(...result);
    else mapped?.push(result);
  });
  return mapped ?? nodes;
}
