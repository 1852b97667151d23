import type { RenderContext } from '../render-context.ts';

/** A heading of the text, for a table of contents. */
export interface Heading {
  /** 2 to 6. */
  depth: number;
  id: string;
  text: string;
}

/** What the handlers of one page know and gather, in the order of the text. */
export interface ViewState {
  context: RenderContext;
  /** Before every id, so that several texts can stand on one page. */
  idPrefix: string;
  /** Whether the next picture is the first in sight. */
  eager: boolean;
  /** The address of the picture that a film shows before it plays. */
  poster: string | undefined;
  headings: Heading[];
  /** How often an id has been wanted. */
  ids: Map<string, number>;
  tables: number;
}
