import type { RootContent } from 'hast';
import { h, text } from './hast.ts';

/** Where a text may hold more than blocks that stand for themselves: HTML, definitions and footnotes, spaces that mean something. */
const DEPENDENT = /<|\]:|\[\^|[\t\r\0]|^ | $/m;
/** Line beginnings that may be more than the words of a paragraph; emphasis and pictures are words. */
const SIGN_AT_START = /^(?:[#>+\-=~|`:_[]|\*(?!\*?[^\s*])|\d{1,9}[.)](?:\s|$))/m;
/** A heading that is a block of its own. */
const HEADING = /^(#{1,6}) (.*[^#\s])$/;
/** Signs that make more of a line's words than plain text. */
const INLINE = /[\\`*_[&|~]|https?:\/\/|www\.|\w@\w/i;

/**
 * Parses a body that consists of paragraphs and headings, as nearly all news does: blank lines separate them, and none depends
 * on another. Blocks of plain words cost next to nothing; only those with marks in them go through `parse`.
 * @param parse makes a tree of one block of Markdown
 * @returns what `parse` would make of the whole body; undefined where its blocks may depend on each other
 */
export function parseSeparateBlocks(
  body: string,
  parse: (block: string) => readonly RootContent[],
): RootContent[] | undefined {
  if (DEPENDENT.test(body)) return undefined;
  const nodes: RootContent[] = [];
  for (const block of body.split(/\n{2,}/)) {
    const lines = block.replace(/^\n|\n$/g, '');
    if (lines === '') continue;
    const heading = HEADING.exec(lines);
    if (!heading && SIGN_AT_START.test(lines)) return undefined;
    if (nodes.length > 0) nodes.push(text('\n'));
    if (INLINE.test(lines)) nodes.push(...parse(lines));
    else nodes.push(heading ? h(`h${heading[1]?.length}`, {}, [text(heading[2] ?? '')]) : h('p', {}, [text(lines)]));
  }
  return nodes;
}
