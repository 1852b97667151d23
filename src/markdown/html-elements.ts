const words = (text: string): string[] => text.trim().split(/\s+/);

/** Elements of HTML that writers may use, as pages and feeds show them. */
export const SHOWN_ELEMENTS: readonly string[] = words(`
  a abbr b bdi blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd
  li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr
`);

/** Elements of which only the content is shown. */
const UNWRAPPED_ELEMENTS = words(`
  acronym address article aside bdo big button center col colgroup data fieldset font footer form header hgroup label legend main
  menu nav nobr noscript picture source strike track tt
`);

/** Elements in whose place a link stands. */
export const EMBEDDING_ELEMENTS: ReadonlySet<string> = new Set(words('audio embed iframe object video'));

/** Elements whose content is no text for readers. They are left out, content and all. */
export const DROPPED_ELEMENTS: readonly string[] = words('script style svg math');

/** Every element that is read as one; others are shown as they were typed. */
export const KNOWN_ELEMENTS: ReadonlySet<string> = new Set([
  ...SHOWN_ELEMENTS,
  ...UNWRAPPED_ELEMENTS,
  ...EMBEDDING_ELEMENTS,
  ...DROPPED_ELEMENTS,
  'param',
]);

/** Elements without content, which need no end. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(words('br col embed hr img param source track wbr'));

/** Elements inside a line, which end in the paragraph in which they begin. */
export const LINE_ELEMENTS: ReadonlySet<string> = new Set(
  words(`
    a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike
    strong sub sup time tt u var
  `),
);

/** Elements whose content is not read for elements. */
export const OPAQUE_ELEMENTS: ReadonlySet<string> = new Set(['iframe', ...DROPPED_ELEMENTS]);

/** Elements that may lack their end, and the elements inside which that is so. */
export const ENDLESS_ELEMENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['p', new Set(words('article aside blockquote dd div figcaption figure li main section td th'))],
  ['li', new Set(words('menu ol ul'))],
  ...words('dd dt').map((name) => [name, new Set(['dl'])] as const),
  ...words('caption colgroup tbody td tfoot th thead tr').map((name) => [name, new Set(['table'])] as const),
]);
