import {
  hasBadCharacters,
  htmlFindings,
  isHttpUrl,
  isRfc822,
  isRfc3339,
  isTagUri,
  repeated,
  unknownIn,
} from './shared-findings.ts';
import { childrenOf, linksOf, parseXml, textOf, type XmlElement } from './xml-tree.ts';

const KNOWN: Record<string, readonly string[]> = {
  rss: ['version'],
  channel: [],
  title: [],
  link: [],
  description: [],
  language: [],
  copyright: [],
  lastBuildDate: [],
  ttl: [],
  image: [],
  url: [],
  item: [],
  guid: ['isPermaLink'],
  pubDate: [],
  category: [],
  enclosure: ['url', 'length', 'type'],
  'atom:link': ['rel', 'href', 'type'],
  'atom:updated': [],
  'content:encoded': [],
  'dc:creator': [],
  'fh:archive': [],
  'media:content': ['url', 'type', 'medium'],
};

/**
 * What an RSS 2.0 document at an address breaks of the RSS Advisory Board's profile, of RFC 5005 and of what the W3C's feed
 * validator reports as errors or warnings. Throws where it is not well-formed.
 */
export function rssFindings(xml: string, address: string): string[] {
  const rss = parseXml(xml);
  const channels = childrenOf(rss, 'channel');
  const [channel] = channels;
  if (rss.name !== 'rss' || rss.attributes['version'] !== '2.0' || !channel || channels.length > 1)
    return ['no RSS 2.0 channel'];
  const items = childrenOf(channel, 'item');
  const guids = items.map((item) => textOf(item, 'guid'));
  const firstItem = channel.children.findIndex(({ name }) => name === 'item');
  return [
    ...unknownIn(rss, KNOWN),
    ...channelFindings(channel, address),
    ...(firstItem >= 0 && channel.children.slice(firstItem).some(({ name }) => name !== 'item')
      ? ['channel element after items']
      : []),
    ...(new Set(guids).size < guids.length ? ['a guid twice'] : []),
    ...items.flatMap((item) => itemFindings(item).map((finding) => `${textOf(item, 'link')}: ${finding}`)),
    ...(hasBadCharacters(xml) ? ['bad characters'] : []),
  ];
}

function channelFindings(channel: XmlElement, address: string): string[] {
  const findings = repeated(channel, [
    'title',
    'link',
    'description',
    'language',
    'copyright',
    'lastBuildDate',
    'ttl',
    'image',
    'fh:archive',
  ]);
  const check = (holds: boolean, finding: string): void => {
    if (!holds) findings.push(finding);
  };
  for (const name of ['title', 'link', 'description', 'language', 'copyright'])
    check(Boolean(textOf(channel, name)?.trim()), `no ${name}`);
  check(isHttpUrl(textOf(channel, 'link') ?? ''), 'link is no address');
  check(linksOf(channel, 'self').join() === address, `self is not ${address}`);
  check(/^\d+$/.test(textOf(channel, 'ttl') ?? ''), 'ttl is no number');
  const built = textOf(channel, 'lastBuildDate');
  check(built === undefined || isRfc822(built), `lastBuildDate ${built}`);
  const [image] = childrenOf(channel, 'image');
  check(image !== undefined && /\.(png|jpe?g|gif)$/.test(textOf(image, 'url') ?? ''), 'image is no PNG, JPEG or GIF');
  for (const name of ['title', 'link'])
    check(image !== undefined && textOf(image, name) === textOf(channel, name), `image's ${name} differs`);
  for (const { attributes } of childrenOf(channel, 'atom:link'))
    check(isHttpUrl(attributes['href'] ?? ''), `atom:link ${attributes['rel']}`);
  const isArchive = childrenOf(channel, 'fh:archive').length === 1;
  check(linksOf(channel, 'current').length === (isArchive ? 1 : 0), 'current is for archive documents');
  check(linksOf(channel, 'prev-archive').length <= 1, 'prev-archive more than once');
  return findings;
}

function itemFindings(item: XmlElement): string[] {
  const findings = repeated(item, [
    'title',
    'link',
    'guid',
    'pubDate',
    'description',
    'content:encoded',
    'enclosure',
    'atom:updated',
  ]);
  const check = (holds: boolean, finding: string): void => {
    if (!holds) findings.push(finding);
  };
  const [guid] = childrenOf(item, 'guid');
  check(Boolean(textOf(item, 'title')?.trim()), 'no title');
  check(isHttpUrl(textOf(item, 'link') ?? ''), 'link is no address');
  check(guid?.attributes['isPermaLink'] === 'false' && isTagUri(guid.text), `guid ${guid?.text}`);
  check(isRfc822(textOf(item, 'pubDate') ?? ''), `pubDate ${textOf(item, 'pubDate')}`);
  const updated = textOf(item, 'atom:updated');
  check(updated === undefined || isRfc3339(updated), `atom:updated ${updated}`);
  check(childrenOf(item, 'dc:creator').length > 0, 'no author');
  for (const name of ['category', 'dc:creator'])
    check(
      childrenOf(item, name).every(({ text }) => text.trim() !== ''),
      `an empty ${name}`,
    );
  const order = item.children.map(({ name }) => name);
  check(order.includes('description'), 'no description');
  check(
    !order.includes('content:encoded') || order.indexOf('description') < order.indexOf('content:encoded'),
    'content before description',
  );
  findings.push(
    ...htmlFindings(textOf(item, 'description') ?? ''),
    ...htmlFindings(textOf(item, 'content:encoded') ?? ''),
  );
  for (const { attributes } of childrenOf(item, 'enclosure')) {
    check(
      isHttpUrl(attributes['url'] ?? '') &&
        /^\d+$/.test(attributes['length'] ?? '') &&
        /^image\/[\w+]+$/.test(attributes['type'] ?? ''),
      'enclosure',
    );
  }
  for (const { attributes } of childrenOf(item, 'media:content'))
    check(isHttpUrl(attributes['url'] ?? ''), 'media:content');
  return findings;
}
