import type { Root } from 'hast';
import { eachElement } from './hast.ts';

/**
 * Puts headings in order below the article's own title: the highest is h2 and no level is left out on the way down, while
 * headings that the writer made equal stay equal.
 */
export default function rehypeHeadingLevels() {
  return (tree: Root): void => {
    const open: number[] = [];
    eachElement(tree.children, (element) => {
      const level = /^h([1-6])$/.exec(element.tagName)?.[1];
      if (level === undefined) return;
      while (open.length > 0 && (open.at(-1) as number) >= Number(level)) open.pop();
      open.push(Number(level));
      element.tagName = `h${Math.min(6, open.length + 1)}`;
    });
  };
}
