import { childrenOf, linksOf, parseXml, textOf, type XmlElement } from './xml-tree.ts';

/** One document met on the way through a feed's archive. */
export interface Step {
  address: string;
  isArchive: boolean;
  /** Permanent names of the items, in the document's order. */
  ids: string[];
}

/**
 * Follows a feed from the document that people subscribe to, by `prev-archive`, to its oldest document (RFC 5005, section 4).
 * `read` answers an address below the site's root; throws where the way leads in a circle.
 */
export async function walkArchive(read: (address: string) => Promise<string>, start: string): Promise<Step[]> {
  const steps: Step[] = [];
  for (let address: string | undefined = start; address !== undefined; ) {
    if (steps.some((step) => step.address === address)) throw new Error(`${address} links back to itself`);
    const root = parseXml(await read(address));
    const feed = root.name === 'rss' ? (childrenOf(root, 'channel')[0] ?? root) : root;
    steps.push({ address, isArchive: childrenOf(feed, 'fh:archive').length > 0, ids: idsOf(feed) });
    const [previous] = linksOf(feed, 'prev-archive');
    address = previous && new URL(previous).pathname;
  }
  return steps;
}

const idsOf = (feed: XmlElement): string[] =>
  feed.name === 'channel'
    ? childrenOf(feed, 'item').map((item) => textOf(item, 'guid') ?? '')
    : childrenOf(feed, 'atom:entry').map((entry) => textOf(entry, 'atom:id') ?? '');
