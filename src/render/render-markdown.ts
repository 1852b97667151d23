import type { Heading } from './page/view-state.ts';
import { type PageOptions, pageView } from './page-view.ts';
import { toTree } from './processor.ts';
import type { RenderContext } from './render-context.ts';
import { toHtml } from './to-html.ts';

export interface RenderedBody {
  html: string;
  /** Headings in the order of the text, those of footnotes left out. */
  headings: Heading[];
}

/** Markdown as HTML for a page. */
export function renderMarkdown(
  body: string,
  context: RenderContext,
  options: PageOptions & { byline?: string } = {},
): RenderedBody {
  const { tree, headings } = pageView(toTree(body, options.byline), context, options);
  return { html: toHtml(tree), headings };
}
