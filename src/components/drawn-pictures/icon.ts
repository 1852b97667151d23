import { ACCENT, PAPER } from './brand.ts';
import { outline } from './outlines.ts';

/**
 * The shapes of the icon: with round corners for browsers; full to the edge where a system cuts its own shape, the letter kept in
 * the middle.
 */
export type IconShape = 'round' | 'full';

/** The letter that stands for the newspaper: the first of its name, after a leading "Báo" where more follows. */
export const initialOf = (name: string): string =>
  [...name.normalize('NFC').replace(/^Báo\s+(?=\S)/i, '')][0]?.toUpperCase() ?? '';

/** The newspaper's initial on its colour, as SVG of 512 by 512 without any text element. */
export function icon(name: string, shape: IconShape): string {
  const size = shape === 'round' ? 340 : 260;
  const letter = initialOf(name);
  const { width } = outline(letter, size, 0, 0);
  const { path } = outline(letter, size, 256 - width / 2, 256 + size * 0.36);
  const corner = shape === 'round' ? ' rx="96"' : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512"${corner} fill="${ACCENT}"/>` +
    `<path fill="${PAPER}" d="${path}"/></svg>`
  );
}
