import { ACCENT, INK, PAPER } from './brand.ts';
import { breakLines, outline } from './outlines.ts';
import { SHARE_HEIGHT, SHARE_WIDTH } from './share-size.ts';

const MARGIN = 90;
const LINE = 1.35;

/**
 * The picture that stands for the newspaper, or for one of its sections, where a page has no picture of its own: SVG without
 * any text element. The heading takes the largest size at which it needs two lines at most.
 */
export function sharePicture(heading: string, below: string): string {
  const width = SHARE_WIDTH - 2 * MARGIN;
  const size = [120, 104, 88, 72, 60].find((size) => breakLines(heading, size, width).length <= 2) ?? 60;
  const lines = breakLines(heading, size, width).slice(0, 3);
  const top = 310 - ((lines.length - 1) * size * LINE) / 2;
  const headings = lines.map((line, index) => outline(line, size, MARGIN, top + index * size * LINE).path);
  const footer = outline(breakLines(below, 40, width)[0] ?? '', 40, MARGIN, SHARE_HEIGHT - 74);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SHARE_WIDTH}" height="${SHARE_HEIGHT}">`,
    `<path fill="${PAPER}" d="M0 0H1200V630H0Z"/>`,
    `<path fill="${ACCENT}" d="M0 0H1200V24H0ZM${MARGIN} 84h120v10h-120Z"/>`,
    `<path fill="${INK}" d="${headings.join('')}"/>`,
    `<path fill="${ACCENT}" d="M0 470Q150 430 300 470T600 470T900 470T1200 470V630H0Z"/>`,
    `<path fill="${PAPER}" d="${footer.path}"/>`,
    '</svg>',
  ].join('');
}
