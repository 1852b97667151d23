const collator = new Intl.Collator('vi', { usage: 'sort', numeric: true });

/**
 * Orders two texts as a Vietnamese dictionary does (a ă â b … d đ e ê, tones after letters; numbers by value),
 * for Array.sort. Texts that the dictionary holds equal are ordered by code units, so that no two different texts tie.
 */
export function compareVietnamese(a: string, b: string): number {
  const order = collator.compare(a, b);
  if (order !== 0) return order;
  return a < b ? -1 : a > b ? 1 : 0;
}
