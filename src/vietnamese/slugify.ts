import { fold } from './fold.ts';

/** Latin letters of other languages that do not decompose into a base letter and marks. */
const SPELLED_OUT: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', ı: 'i', þ: 'th' };

/**
 * The form a title or a name takes in an address: `a-z`, `0-9` and single hyphens, neither first nor last.
 * Letters of other scripts are left out; a text that has no others is spelled by its code points (`u41f-u435`).
 * Empty only for text without letters and digits.
 */
export function slugify(text: string): string {
  const folded = fold(text).replace(/[ßæœøłıþ]/g, (letter) => SPELLED_OUT[letter] ?? '');
  const slug = hyphenate(folded);
  if (slug !== '') return slug;
  const letters = folded.match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.map((letter) => `u${letter.codePointAt(0)?.toString(16)}`).join('-');
}

/** A slug of at most `max` characters, cut at a hyphen where there is one. */
export function shortSlug(text: string, max: number): string {
  const slug = slugify(text);
  if (slug.length <= max) return slug;
  const cut = slug.lastIndexOf('-', max);
  return slug.slice(0, cut > 0 ? cut : max);
}

const hyphenate = (text: string): string => text.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
