import type { Root } from 'mdast';
import type { Place } from '../../diagnostics/problem.ts';
import { withAngles } from '../../markdown/text-angles.ts';
import { placeAt } from '../front-matter/place-at.ts';

/** A body that was parsed, with the way back from a place in it to one in its file. */
export interface BodyText {
  tree: Root;
  /** The Markdown that was parsed. */
  source: string;
  /** The place of a position in it, as a place in the file. */
  place: (position: number, length?: number) => Place;
  /** What stands at a place, as the writer typed it. */
  written: (start: number, end: number) => string;
}

/** @param bodyLine line of the file on which the body starts */
export function bodyText(path: string, { tree, source }: { tree: Root; source: string }, bodyLine: number): BodyText {
  return {
    tree,
    source,
    place: (position, length) => {
      const { line = 1, ...place } = placeAt(path, source, position, length);
      return { ...place, line: line + bodyLine - 1 };
    },
    written: (start, end) => withAngles(source.slice(start, end)),
  };
}

/** Text to be quoted in a message: on one line, and not longer than people read. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
