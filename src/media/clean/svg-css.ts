import { cleanEmbedded } from './embedded.ts';

/** Whether a reference stays within its document. */
export const isOwnReference = (address: string): boolean => address.trim().startsWith('#');

/** Functions that name a file, with what stands in their brackets. */
const LOADING =
  /\b(?:url|src)\(\s*("[^"]*"|'[^']*'|[^)]*)\s*\)|(?:-webkit-)?image-set\([^)]*\)|\bexpression\([^)]*\)/gi;

/**
 * Styles that load nothing: `@import` goes, and what names a file gives way to `none`. Parts of the same document stay, pictures
 * and fonts that are written into it as well.
 */
export const cleanCss = (css: string): string =>
  unescaped(css)
    .replace(/@import[^;]*(?:;|$)/gi, '')
    .replace(LOADING, (whole, source = '') => kept(String(source).replace(/^["']|["']$/g, '')) ?? (whole ? 'none' : ''))
    .replace(/-moz-binding|behavior\s*:/gi, 'x:');

/** CSS may write any character as its number: `@\69mport`. */
const unescaped = (css: string): string =>
  css.replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_, digits?: string, character?: string) => {
    const code = Number.parseInt(digits ?? '', 16);
    return character ?? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
  });

function kept(source: string): string | undefined {
  const address = source.trim();
  if (isOwnReference(address)) return `url(${address})`;
  if (/^data:(?:font\/|application\/(?:x-)?font)/i.test(address)) return `url(${address})`;
  const embedded = cleanEmbedded(address);
  return embedded && `url(${embedded})`;
}
