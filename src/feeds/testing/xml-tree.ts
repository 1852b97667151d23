import { SaxesParser } from 'saxes';

/** An element of a document that is well-formed by XML 1.0 and Namespaces. */
export interface XmlElement {
  /** Local name, with the usual prefix of its namespace: `item`, `atom:link`. */
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Text of its own, children's left out. */
  text: string;
}

const PREFIXES: Record<string, string> = {
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/syndication/history/1.0': 'fh:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://www.sitemaps.org/schemas/sitemap/0.9': 'sitemap:',
  'http://www.google.com/schemas/sitemap-image/1.1': 'image:',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news:',
  '': '',
};

/** Parses with a strict, namespace-aware parser; throws at the first error and at unknown namespaces. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const prefix = PREFIXES[tag.uri];
    if (prefix === undefined) throw new Error(`unknown namespace ${tag.uri}`);
    const attributes = Object.entries(tag.attributes)
      .filter(([name]) => !/^xmlns(:|$)/.test(name))
      .map(([name, { value }]): [string, string] => [name, value]);
    const element = { name: prefix + tag.local, attributes: Object.fromEntries(attributes), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const addText = (value: string): void => {
    const element = open.at(-1);
    if (element) element.text += value;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const [document] = root.children;
  if (!document) throw new Error('no root element');
  return document;
}

export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);

/** The text of the one child of a name; undefined where there is none. */
export const textOf = (element: XmlElement, name: string): string | undefined => childrenOf(element, name)[0]?.text;

/** The addresses that a feed's `atom:link` elements with a relation lead to. */
export const linksOf = (element: XmlElement, rel: string): string[] =>
  childrenOf(element, 'atom:link')
    .filter(({ attributes }) => attributes['rel'] === rel)
    .map(({ attributes }) => attributes['href'] ?? '');
