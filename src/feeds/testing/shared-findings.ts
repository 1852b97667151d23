import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { childrenOf, type XmlElement } from './xml-tree.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{2}):(\d{2}):(\d{2}) \+0700$/;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/;

/** Whether a date is RFC 822's with four-digit year, in local time, and its day of the week is right. */
export function isRfc822(text: string): boolean {
  const match = RFC_822.exec(text);
  const instant = Date.parse(text);
  return (
    match !== null && !Number.isNaN(instant) && WEEKDAYS[new Date(instant + 7 * 3600_000).getUTCDay()] === match[1]
  );
}

/** Whether a date is RFC 3339's, in local time, and exists. */
export const isRfc3339 = (text: string): boolean => RFC_3339.test(text) && !Number.isNaN(Date.parse(text));

/** Whether an address is absolute, http(s) and spelled in ASCII, as validators want it. */
export const isHttpUrl = (text: string): boolean =>
  /^https?:\/\/[\w.-]+\.\w+(:\d+)?(\/[\w;/?:@&=+$.\-~!*'()%,#]*)?$/.test(text);

/** Whether a name is a `tag:` URI as RFC 4151 has them. */
export const isTagUri = (text: string): boolean =>
  /^tag:([a-z0-9._-]+@)?[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?:[\w;/?:@&=+$.\-~!*'()%,]*$/.test(text);

/** Characters that XML allows and validators still warn of. */
export const hasBadCharacters = (text: string): boolean =>
  /[\x80-\x9F\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);

/** Elements that the W3C's feed validator takes for safe and that an article may have. */
const SAFE_ELEMENTS = new Set(
  (
    'a abbr b bdi blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li ' +
    'mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);
const SAFE_ATTRIBUTES = new Set(
  'align alt cite colSpan dateTime dir height href lang open reversed rowSpan src start title width'.split(' '),
);

const fragment = rehype().data('settings', { fragment: true }).freeze();

/** The references that HTML knows for one sign, as the serializer writes them. */
const oneSpelling = (html: string): string =>
  html.replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;').replaceAll('&gt;', '>').replaceAll('&quot;', '"');

/** What feed readers or validators would hold against a piece of HTML. */
export function htmlFindings(html: string): string[] {
  const findings: string[] = [];
  const tree = fragment.parse(html);
  visit(tree, 'element', ({ tagName, properties }) => {
    if (!SAFE_ELEMENTS.has(tagName)) findings.push(`element ${tagName}`);
    for (const [name, value] of Object.entries(properties)) {
      if (!SAFE_ATTRIBUTES.has(name)) findings.push(`attribute ${name} of ${tagName}`);
      if ((name === 'href' || name === 'src') && !/^(https?|mailto|tel):/.test(String(value)))
        findings.push(`${name} ${value} of ${tagName}`);
    }
  });
  visit(tree, 'comment', () => void findings.push('comment'));
  if (fragment.stringify(tree) !== oneSpelling(html)) findings.push(`HTML that parsers repair: ${html.slice(0, 80)}`);
  return findings;
}

/** Elements that stand more than once among children where one is allowed. */
export const repeated = (element: XmlElement, single: readonly string[]): string[] =>
  single.filter((name) => childrenOf(element, name).length > 1).map((name) => `${name} more than once`);

/** Elements and attributes that are not among the known ones. */
export function unknownIn(element: XmlElement, known: Readonly<Record<string, readonly string[]>>): string[] {
  const attributes = known[element.name];
  if (!attributes) return [`unknown element ${element.name}`];
  return [
    ...Object.keys(element.attributes)
      .filter((name) => !attributes.includes(name))
      .map((name) => `unknown attribute ${name} of ${element.name}`),
    ...element.children.flatMap((child) => unknownIn(child, known)),
  ];
}
