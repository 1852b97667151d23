import type { Element } from 'hast';
import type { RenderContext } from '../render-context.ts';

/** A heading of the text, for a table of contents. */
export interface Heading {
  /** 2 to 6. */
  depth: number;
  id: string;
  text: string;
}

/** A picture that a film shows before it plays, and what stands below the film. */
export interface Poster {
  address: string;
  alt: string;
  caption?: Element;
}

/** What the handlers of one page know and gather, in the order of the text. */
export interface ViewState {
  context: RenderContext;
  /** Before every id, so that several texts can stand on one page. */
  idPrefix: string;
  /** Whether the next picture is the first in sight. */
  eager: boolean;
  /** What the next film shows before it plays. */
  poster: Poster | undefined;
  /** Whether pictures have the width of the page instead of that of the column of text. */
  wide: boolean;
  headings: Heading[];
  /** How often an id has been wanted. */
  ids: Map<string, number>;
  tables: number;
}
