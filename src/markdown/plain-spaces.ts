/** Spaces that Markdown does not take for spaces, and invisible characters. */
const ODD = '\\u00a0\\u00ad\\u1680\\u180e\\u2000-\\u200d\\u202f\\u205f\\u2060\\u3000\\ufeff';
const ANY_ODD = new RegExp(`[${ODD}]`);
const ODDS = new RegExp(`[${ODD}]`, 'g');
/** What a line begins with: its indent, and the marks of quotations, lists and headings with what stands behind each. */
const LINE_START = new RegExp(
  `^[ \\t${ODD}]*(?:(?:>|[-+*]|\\d{1,9}[.)]|#{1,6})(?=[ \\t${ODD}])[ \\t${ODD}]+|>)*`,
  'gm',
);
/** A line of nothing but the signs below a table's heads, or of a line across the page. */
const RULE = new RegExp(`^[ \\t${ODD}]*[|:*_-][|:*_ \\t${ODD}-]*$`, 'gm');

/**
 * The body with plain spaces where Markdown wants spaces: at the beginning of a line, behind a mark there (`##`, `-`, `1.`, `>`),
 * and in lines that are blank but for spaces of other kinds. Text pasted from word processors and the web is full of no-break
 * spaces there. Every character keeps its place.
 */
export function plainSpaces(body: string): string {
  if (!ANY_ODD.test(body)) return body;
  const plain = (start: string): string => start.replace(ODDS, ' ');
  return body.replace(LINE_START, plain).replace(RULE, plain);
}
