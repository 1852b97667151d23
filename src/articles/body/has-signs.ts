import { addressFault } from './addresses.ts';
import { LAZY_LINE } from './lazy-problems.ts';
import { BOLD_LINE, ITEM_MARK, LABELLED_LINE, TABBED_LINE } from './line-problems.ts';

/** Emphasis that is certain to be read as such, the marks of lists, and lines across the page. */
const SOUND_EMPHASIS =
  /^[ \t]*\*[ \t]|^[ \t*]+$|(?<![\p{L}\p{N}*_\\])(\*\*?)(?=[\p{L}\p{N}“"(])[^*\n]*[\p{L}\p{N}”")?!.,:;%…](?<!\\)\1(?![*\p{L}\p{N}])/gmu;
/** A picture or a link that is certain to be read as such; its address. */
const SOUND_LINK = /(?:!\[[^[\]\n]*|\[[^[\]\n]+)\]\(([^\s()<>"]*)(?: "[^"\n]*")?\)/g;

/** Signs that few texts have: HTML, code, notes, tables. */
const MARKS = /<|`{3}|~{3}|\]:|\[\^|\^\[|\||\[\//;
/**
 * Lines that only look like headings or lists, or that make a heading of the line before. A match starts at the end of the line
 * before, because line ends are found quickly.
 */
const LINE_STARTS = /\n[ \t]*(?:#+[^ #]|(?<=[^\n]\n[ \t]*)(?:-+|=+)[ \t]*(?:\n|$))/;
/** Two lines, one after the other, that look like items of a list. */
const TWO_ITEMS = new RegExp(`\\n${ITEM_MARK}.*\\n${ITEM_MARK}`, 'u');
/** The same that look like rows of a table. */
const TWO_ROWS = new RegExp(`\\n${TABBED_LINE}\\n${TABBED_LINE}`);
/** Two lines with labels, or a bold line with another below it. */
const JOINED = new RegExp(`\\n${LABELLED_LINE}\\n${LABELLED_LINE}|\\n${BOLD_LINE}\\n[^\\n]`, 'u');
/** A line that a list or a quotation before it takes in. */
const LAZY = new RegExp(`\\n[ \\t]*(?:[-*+][ \\t]|>|\\d{1,2}[.)][ \\t])[^\\n]*\\n${LAZY_LINE}`, 'u');
/** Lines of a paragraph that are too short to have been wrapped: see SHORT_LINE in line-problems.ts. */
const SHORT_LINES = /(?:\n[ \t]*["“‘(]?\p{Lu}[^|\n]{1,44}(?=\n|$)){3}/u;

/**
 * Whether a body has signs of a mistake, as far as can be told without parsing it. Nearly no article has any, and parsing takes
 * ten times as long as the rest of a check.
 */
export function hasSigns(body: string): boolean {
  const lines = `\n${body}`;
  if (MARKS.test(body) || [LINE_STARTS, TWO_ITEMS, SHORT_LINES, JOINED, LAZY].some((sign) => sign.test(lines)))
    return true;
  if (body.includes('\t') && TWO_ROWS.test(lines)) return true;
  if (/[*]|__/.test(body) && /\*|__/.test(body.replace(SOUND_EMPHASIS, ''))) return true;
  if (!body.includes('[')) return false;
  let isFaulty = false;
  const rest = body.replace(SOUND_LINK, (link, address: string) => {
    isFaulty ||= addressFault(address, link.startsWith('!') ? 'picture' : 'link') !== undefined;
    return '';
  });
  return isFaulty || /![[(]|\]\s*[([]/.test(rest);
}
