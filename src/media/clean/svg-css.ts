import { cleanEmbedded } from './embedded.ts';

/** Whether a reference stays within its document. */
export const isOwnReference = (address: string): boolean => address.trim().startsWith('#');

/** A function that names a file, with what stands in its brackets; the end of the text closes what nothing else does. */
const LOADING = /\b(?:url|src)\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))[^)]*(?:\)|$)/gi;
/** Functions that choose among files, or compute: with the rest of their declaration, since others stand within them. */
const COMPOSING = /(?:-webkit-)?\b(?:image-set|cross-fade|image|element|expression)\([^;{}]*/gi;

/** An address of the web, whatever it stands in; those of namespaces name nothing that is loaded. */
const ELSEWHERE = /\b(?:https?|ftp|file):\/\/(?!www\.w3\.org\/)[^\s"'()<>;]*/gi;

/**
 * Styles that load nothing: `@import` goes, and what names a file gives way to `none`. Parts of the same document stay, pictures
 * and fonts that are written into it as well. What goes leaves a sign in its place, so that the pieces around it never join into
 * something that loads.
 */
export const cleanCss = (css: string): string =>
  unescaped(css)
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
    .replace(/@import[^;]*(?:;|$)/gi, ' ')
    .replace(COMPOSING, 'none')
    .replace(LOADING, (_, double?: string, single?: string, bare = '') => kept(double ?? single ?? bare) ?? 'none')
    .replace(/-moz-binding|behavior\s*:/gi, 'x:')
    .replace(ELSEWHERE, '');

/** CSS may write any character as its number: `@\69mport`. No backslash is left, so that nothing can be written so again. */
const unescaped = (css: string): string =>
  css.replace(/\\(?:([0-9a-f]{1,6})(?:\r\n|\s)?|([\s\S]?))/gi, (_, digits?: string, character = '') => {
    const code = Number.parseInt(digits ?? '', 16);
    const meant = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : character;
    return meant === '\\' || meant === '\n' ? '' : meant;
  });

const OWN = /^#[^\s"'()]+$/;
const FONT =
  /^data:(?:font|application)\/(?:x-)?[\w.+-]*(?:font|ttf|otf|woff2?)[\w.+-]*(?:;[\w=-]+)*;base64,[\w+/=\s]*$/i;

/** The function as it may stand; undefined where it names something outside the document, or more than one thing. */
function kept(source: string): string | undefined {
  const address = source.trim();
  if (OWN.test(address) || FONT.test(address)) return `url(${address})`;
  const embedded = cleanEmbedded(address);
  return embedded && `url(${embedded})`;
}
