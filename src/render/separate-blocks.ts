import type { RootContent } from 'hast';
import { h, text } from './hast.ts';

/** Signs that blocks of a text may depend on one another: HTML, definitions, footnotes, fenced code, spaces with a meaning. */
const DEPENDENT = /<|\]:|\[\^|[\t\r\0]|^ | $|`{3}|~{3}/m;
/** Line beginnings that may be more than the words of a paragraph; emphasis and pictures are words. */
const SIGN_AT_START = /^(?:[#>+\-=~|`:_[]|\*(?!\*?[^\s*])|\d{1,9}[.)](?:\s|$))/m;
/** A line that may be an item of a list, which goes on in the next block if that has one too. */
const ITEM = /^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/m;
/** A heading that is a block of its own. */
const HEADING = /^(#{1,6}) +([^#\s](?:.*[^#\s])?)$/;
/** Signs that make more of a line's words than plain text. */
const INLINE = /[\\`*_[&|~@]|:\/\/|[wW]{3}\./;

/**
 * Parses a body that consists of paragraphs, headings, lists and the like, as nearly all news does: blank lines separate them,
 * and none depends on another, save the items of a list. Blocks of plain words cost next to nothing; only those with marks in
 * them go through `parse`.
 * @param parse makes a tree of one block of Markdown, or of neighbouring blocks of a list
 * @returns what `parse` would make of the whole body; undefined where its blocks may depend on each other
 */
export function parseSeparateBlocks(
  body: string,
  parse: (block: string) => readonly RootContent[],
): RootContent[] | undefined {
  if (DEPENDENT.test(body)) return undefined;
  const nodes: RootContent[] = [];
  const add = (more: readonly RootContent[]): void => {
    if (nodes.length > 0 && more.length > 0) nodes.push(text('\n'));
    nodes.push(...more);
  };
  let items: string[] = [];
  const addItems = (): void => {
    if (items.length > 0) add(parse(items.join('\n\n')));
    items = [];
  };
  for (const block of body.split(/\n{2,}/)) {
    const lines = block.replace(/^\n|\n$/g, '');
    if (lines === '') continue;
    if (ITEM.test(lines)) {
      items.push(lines);
      continue;
    }
    addItems();
    const heading = HEADING.exec(lines);
    if (INLINE.test(lines) || (!heading && SIGN_AT_START.test(lines))) add(parse(lines));
    else add([heading ? h(`h${heading[1]?.length}`, {}, [text(heading[2] ?? '')]) : h('p', {}, [text(lines)])]);
  }
  addItems();
  return nodes;
}
