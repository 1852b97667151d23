import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as OpenType from 'opentype.js';
import type { Font, PathCommand } from 'opentype.js';

/**
 * Required, not imported: its CommonJS and ES builds export different things, and a bundler takes the other one than Node does.
 */
const required = createRequire(import.meta.url);

/** A piece of text as the outline of its letters, so that drawing it needs no font. */
export interface Outline {
  /** SVG path data with the baseline's start at the given point. */
  path: string;
  /** In the same units as the size. */
  width: number;
}

const SUBSETS = ['latin', 'latin-ext', 'vietnamese'];
let loaded: Font[] | undefined;

/**
 * Draws a line of text in Noto Serif Bold, `size` pixels high, its baseline beginning at (x, y). Letters that the font lacks
 * become spaces.
 */
export function outline(text: string, size: number, x: number, y: number): Outline {
  let width = 0;
  const paths: string[] = [];
  for (const letter of text.normalize('NFC')) {
    const glyph = fontOf(letter).charToGlyph(fontOf(letter).hasChar(letter) ? letter : ' ');
    paths.push(...glyph.getPath(x + width, y, size).commands.map(toPathData));
    width += ((glyph.advanceWidth ?? 0) / fontOf(letter).unitsPerEm) * size;
  }
  return { path: paths.join(''), width };
}

/** Breaks text into the fewest lines at spaces, none wider than `width` unless a single word is. */
export function breakLines(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && outline(longer, size, 0, 0).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** One command of a path, to a tenth of a unit. (The library's own writer turns numbers near 0 into NaN.) */
function toPathData(command: PathCommand): string {
  if (command.type === 'Z') return 'Z';
  const { type, x, y } = command;
  const control =
    type === 'C' ? [command.x1, command.y1, command.x2, command.y2] : type === 'Q' ? [command.x1, command.y1] : [];
  return type + [...control, x, y].map((value) => value.toFixed(1)).join(' ');
}

const fontOf = (letter: string): Font => {
  loaded ??= SUBSETS.map(loadFont);
  const font = loaded.find((font) => font.hasChar(letter)) ?? loaded[0];
  if (!font) throw new Error('no font was loaded');
  return font;
};

function loadFont(subset: string): Font {
  const file = required.resolve(`@fontsource/noto-serif/files/noto-serif-${subset}-700-normal.woff`);
  const opentype: typeof OpenType = required('opentype.js');
  return opentype.parse(new Uint8Array(readFileSync(file)).buffer);
}
