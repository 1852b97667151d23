import { feedLinks, rssLink } from '../../feeds/discovery.ts';
import type { PageMeta } from '../../layouts/page-meta.ts';
import { absoluteAddress, TOUCH_ICON_ADDRESS } from '../../model/address.ts';
import type { Article } from '../../model/article.ts';
import type { Site } from '../../model/site.ts';
import { escapeXml } from '../../render/escape-xml.ts';
import { toRfc3339 } from '../../vietnamese/dates.ts';
import { PAPER, PAPER_DARK } from './brand.ts';
import { ICON_ADDRESS } from './drawn-pictures.ts';
import type { ShownPicture } from './shown-picture.ts';

/** An empty element of a page's head: its name, and its attributes as plain text. One without a value for an attribute is left out. */
type HeadTag = readonly ['meta' | 'link', Readonly<Record<string, string | undefined>>];

const named = (name: string, content: string | undefined): HeadTag => ['meta', { name, content }];
const property = (property: string, content: string | undefined): HeadTag => ['meta', { property, content }];
const link = (rel: string, href: string | undefined, more: Record<string, string> = {}): HeadTag => [
  'link',
  { rel, ...more, href },
];

/**
 * What a page's head tells browsers, search engines, feed readers, social networks (Open Graph) and libraries (Dublin Core), as HTML.
 * It is text rather than a component because every page has some thirty of these elements.
 */
export function headMarkup(site: Site, meta: PageMeta, picture: ShownPicture): string {
  const tags = [
    ...tagsOfPage(site, meta),
    ...tagsOfSharing(site, meta, picture),
    ...(meta.article ? tagsOfArticle(site, meta.article) : []),
  ];
  return tags.map(markupOf).join('');
}

function tagsOfPage(site: Site, meta: PageMeta): HeadTag[] {
  const feeds = [...(meta.feeds ?? []), ...(meta.kind === 'home' ? feedLinks(site) : [rssLink(site)])];
  return [
    named('description', descriptionOf(site, meta)),
    link('canonical', meta.address && absoluteAddress(site, meta.address)),
    named('robots', meta.robots),
    ['meta', { name: 'theme-color', content: PAPER, media: '(prefers-color-scheme: light)' }],
    ['meta', { name: 'theme-color', content: PAPER_DARK, media: '(prefers-color-scheme: dark)' }],
    link('icon', ICON_ADDRESS, { type: 'image/svg+xml' }),
    link('apple-touch-icon', TOUCH_ICON_ADDRESS),
    link('manifest', '/manifest.webmanifest'),
    ...feeds.map(({ type, title, address }) => link('alternate', address, { type, title })),
  ];
}

function tagsOfSharing(site: Site, meta: PageMeta, picture: ShownPicture): HeadTag[] {
  if (!meta.address) return [];
  return [
    property('og:site_name', site.name),
    property('og:locale', 'vi_VN'),
    property('og:type', meta.article ? 'article' : 'website'),
    property('og:title', meta.title ?? site.name),
    property('og:description', descriptionOf(site, meta)),
    property('og:url', absoluteAddress(site, meta.address)),
    property('og:image', picture.url),
    property('og:image:width', picture.width?.toString()),
    property('og:image:height', picture.height?.toString()),
    property('og:image:alt', picture.alt),
    named('twitter:card', 'summary_large_image'),
  ];
}

function tagsOfArticle(site: Site, article: Article): HeadTag[] {
  const { at, updated, tags, title, authors, id } = article;
  const published = toRfc3339(at);
  return [
    property('article:published_time', published),
    property('article:modified_time', updated && toRfc3339(updated)),
    property('article:section', site.categories.find(({ slug }) => slug === article.category)?.name),
    ...tags.map(({ name }) => property('article:tag', name)),
    link('schema.DC', 'http://purl.org/dc/elements/1.1/'),
    named('DC.title', title),
    ...authors.map(({ name }) => named('DC.creator', name)),
    named('DC.date', published),
    named('DC.publisher', site.name),
    named('DC.identifier', id),
    named('DC.language', 'vi'),
    named('DC.type', 'Text'),
    ...tags.map(({ name }) => named('DC.subject', name)),
  ];
}

const descriptionOf = (site: Site, meta: PageMeta): string | undefined =>
  meta.description ?? (meta.title ? `${meta.title} – ${site.name}` : (site.description ?? site.tagline));

function markupOf([element, attributes]: HeadTag): string {
  let markup = `<${element}`;
  for (const name in attributes) {
    const value = attributes[name];
    if (!value) return '';
    markup += ` ${name}="${escapeXml(value)}"`;
  }
  return `${markup}>`;
}
