/** Quotations and lists inside one another, told by the signs and spaces before a line's first word. */
const DEEP_LINE = /^(?:[ \t>*+-]|\d{1,9}[.)]){100}/m;
const SIGNS_IN_BLOCK = 2000;

/**
 * Whether Markdown nests further than anyone writes: parsing such text takes time that grows with the square or cube of its
 * depth, and then more stack than there is. What is beyond the limits is treated as plain words.
 */
export function isTooDeep(body: string): boolean {
  if (DEEP_LINE.test(body)) return true;
  const signs = (text: string): number => text.match(/[*_[\]]/g)?.length ?? 0;
  return signs(body) > SIGNS_IN_BLOCK && body.split(/\n\s*\n/).some((block) => signs(block) > SIGNS_IN_BLOCK);
}
