import {
  hasBadCharacters,
  htmlFindings,
  isHttpUrl,
  isRfc3339,
  isTagUri,
  repeated,
  unknownIn,
} from './shared-findings.ts';
import { childrenOf, linksOf, parseXml, textOf, type XmlElement } from './xml-tree.ts';

const KNOWN: Record<string, readonly string[]> = {
  'atom:feed': ['xml:lang'],
  'atom:id': [],
  'atom:title': [],
  'atom:subtitle': [],
  'atom:updated': [],
  'atom:published': [],
  'atom:author': [],
  'atom:name': [],
  'atom:link': ['rel', 'type', 'href', 'length'],
  'atom:icon': [],
  'atom:rights': [],
  'atom:entry': [],
  'atom:category': ['term'],
  'atom:summary': [],
  'atom:content': ['type'],
  'fh:archive': [],
};

/** What an Atom document at an address breaks of RFC 4287 and RFC 5005. Throws where it is not well-formed. */
export function atomFindings(xml: string, address: string): string[] {
  const feed = parseXml(xml);
  const entries = childrenOf(feed, 'atom:entry');
  const ids = entries.map((entry) => textOf(entry, 'atom:id'));
  const firstEntry = feed.children.findIndex(({ name }) => name === 'atom:entry');
  const findings = [
    ...unknownIn(feed, KNOWN),
    ...repeated(feed, ['atom:id', 'atom:title', 'atom:subtitle', 'atom:updated', 'atom:icon', 'atom:rights']),
  ];
  const check = (holds: boolean, finding: string): void => {
    if (!holds) findings.push(finding);
  };
  check(feed.name === 'atom:feed', 'no Atom feed');
  check(Boolean(feed.attributes['xml:lang']), 'no language');
  check(linksOf(feed, 'self').join() === address, `self is not ${address}`);
  check(linksOf(feed, 'alternate').length === 1, 'alternate');
  check(
    childrenOf(feed, 'atom:author').every((author) => Boolean(textOf(author, 'atom:name'))),
    'an author without name',
  );
  check(new Set(ids).size === ids.length, 'an id twice');
  check(
    firstEntry < 0 || feed.children.slice(firstEntry).every(({ name }) => name === 'atom:entry'),
    'feed element after entries',
  );
  check(linksOf(feed, 'current').length === childrenOf(feed, 'fh:archive').length, 'current is for archive documents');
  check(linksOf(feed, 'prev-archive').length <= 1, 'prev-archive more than once');
  check(!hasBadCharacters(xml), 'bad characters');
  return [
    ...findings,
    ...commonFindings(feed),
    ...entries.flatMap((entry) => entryFindings(entry).map((finding) => `${textOf(entry, 'atom:id')}: ${finding}`)),
  ];
}

/** The rules for feed and entry alike. */
function commonFindings(element: XmlElement): string[] {
  return [
    ...(isTagUri(textOf(element, 'atom:id') ?? '') ? [] : [`id ${textOf(element, 'atom:id')}`]),
    ...(textOf(element, 'atom:title')?.trim() ? [] : ['no title']),
    ...(isRfc3339(textOf(element, 'atom:updated') ?? '') ? [] : [`updated ${textOf(element, 'atom:updated')}`]),
    ...childrenOf(element, 'atom:link')
      .filter(({ attributes }) => !isHttpUrl(attributes['href'] ?? ''))
      .map(({ attributes }) => `link ${attributes['rel']} ${attributes['href']}`),
  ];
}

function entryFindings(entry: XmlElement): string[] {
  const findings = [
    ...commonFindings(entry),
    ...repeated(entry, ['atom:id', 'atom:title', 'atom:updated', 'atom:published', 'atom:summary', 'atom:content']),
  ];
  const check = (holds: boolean, finding: string): void => {
    if (!holds) findings.push(finding);
  };
  check(isRfc3339(textOf(entry, 'atom:published') ?? ''), 'published');
  check((textOf(entry, 'atom:published') ?? '') <= (textOf(entry, 'atom:updated') ?? ''), 'updated before published');
  check(linksOf(entry, 'alternate').length === 1, 'alternate');
  check(childrenOf(entry, 'atom:author').length > 0, 'no author');
  check(
    childrenOf(entry, 'atom:author').every((author) => Boolean(textOf(author, 'atom:name'))),
    'an author without name',
  );
  check(
    childrenOf(entry, 'atom:category').every(({ attributes }) => Boolean(attributes['term'])),
    'an empty category',
  );
  check(Boolean(textOf(entry, 'atom:summary')), 'no summary');
  for (const content of childrenOf(entry, 'atom:content')) {
    check(content.attributes['type'] === 'html', 'content that is no HTML');
    findings.push(...htmlFindings(content.text));
  }
  return findings;
}
