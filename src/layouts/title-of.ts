import type { Site } from '../model/site.ts';

/** More characters than this are cut off by search engines. */
const LONGEST = 70;

/**
 * The title of a page for tabs and search engines: its own with the newspaper's name, as far as both fit; a longer one alone, cut
 * after a word. The home page has the newspaper's name and tagline.
 * @param title the page's own; none for the home page
 */
export function titleOf(title: string | undefined, { name, tagline }: Pick<Site, 'name' | 'tagline'>): string {
  const whole = title === undefined ? [name, tagline].filter(Boolean).join(' – ') : `${title} | ${name}`;
  if (whole.length <= LONGEST) return whole;
  const alone = title ?? name;
  if (alone.length <= LONGEST) return alone;
  return `${alone.slice(0, LONGEST - 1).replace(/[\s,;:–-]+\S*$/u, '')}…`;
}
