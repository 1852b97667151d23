import type { Element, Root } from 'hast';
import { mapElements } from './hast.ts';
import { paragraph } from './page/film.ts';
import { heading } from './page/heading.ts';
import { link } from './page/link.ts';
import { listItem, taskMark } from './page/list-item.ts';
import { picture } from './page/picture.ts';
import { cell, row, table } from './page/table.ts';
import type { Heading, Poster, ViewState } from './page/view-state.ts';
import type { RenderContext } from './render-context.ts';

export interface PageOptions {
  /** Before every id of the text, where several texts stand on one page. */
  idPrefix?: string;
  /** Whether the text's first picture is the first on the page. */
  eager?: boolean;
  /** What the first film shows before it plays. */
  poster?: Poster;
  /** Whether pictures have the width of the page instead of that of the column of text. */
  wide?: boolean;
}

const handlers: Record<string, (element: Element, state: ViewState) => Element> = {
  a: link,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  img: picture,
  input: taskMark,
  li: listItem,
  p: paragraph,
  table,
  td: cell,
  th: cell,
  tr: row,
};

/** The tree as a page shows it, and its headings. */
export function pageView(
  tree: Root,
  context: RenderContext,
  { idPrefix = '', eager = false, poster, wide = false }: PageOptions = {},
): { tree: Root; headings: Heading[] } {
  const state: ViewState = { context, idPrefix, eager, poster, wide, headings: [], ids: new Map(), tables: 0 };
  const view = mapElements(tree, (element) => handlers[element.tagName]?.(element, state) ?? element);
  return { tree: view, headings: state.headings };
}
