/** A complete tag in a piece of HTML, that begins an element: its name and its attributes. */
export const TAG = /<([a-z][\w:.-]*)((?:\s|\/)(?:[^"'<>]|"[^"]*"|'[^']*')*)?>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The attributes of a tag, as browsers read them: of two of one name the first counts. */
export function attributesOf(attributes: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const [, name = '', double, single, bare] of attributes.matchAll(ATTRIBUTE))
    if (!values.has(name.toLowerCase())) values.set(name.toLowerCase(), plain(double ?? single ?? bare ?? ''));
  return values;
}

/** A piece of HTML with spaces in place of its comments, so that what follows keeps its place. */
export const withoutComments = (html: string): string =>
  html.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));

/** The references that programs write for the signs of HTML, and for letters by number. */
const SIGNS: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

const plain = (value: string): string =>
  value.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return SIGNS[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
