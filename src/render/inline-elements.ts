/** Elements inside a line of text: words and quotations run on through them. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
