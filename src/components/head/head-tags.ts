import { type FeedLink, feedLinks, rssLink } from '../../feeds/discovery.ts';
import type { PageMeta } from '../../layouts/page-meta.ts';
import { absoluteAddress, TOUCH_ICON_ADDRESS } from '../../model/address.ts';
import type { Article } from '../../model/article.ts';
import type { Site } from '../../model/site.ts';
import { escapeXml } from '../../render/escape-xml.ts';
import { toRfc3339 } from '../../vietnamese/dates.ts';
import { PAPER, PAPER_DARK } from '../drawn-pictures/brand.ts';
import { ICON_ADDRESS } from '../drawn-pictures/drawn-pictures.ts';
import type { ShownPicture } from './shown-picture.ts';

/** Elements of a head; nothing where there is nothing to say. */
const named = (name: string, content?: string): string =>
  content ? `<meta name="${name}" content="${escapeXml(content)}">` : '';
const property = (property: string, content?: string): string =>
  content ? `<meta property="${property}" content="${escapeXml(content)}">` : '';
const link = (rel: string, href?: string): string => (href ? `<link rel="${rel}" href="${escapeXml(href)}">` : '');
const feedLink = ({ type, title, address }: FeedLink): string =>
  `<link rel="alternate" type="${type}" title="${escapeXml(title)}" href="${escapeXml(address)}">`;

/**
 * What a page's head tells browsers, search engines, feed readers, social networks (Open Graph) and libraries (Dublin Core), as
 * HTML. It is text rather than a component because every page has some thirty of these elements.
 */
export const headMarkup = (site: Site, meta: PageMeta, picture: ShownPicture): string =>
  [
    ...tagsOfPage(site, meta),
    ...(meta.address ? tagsOfSharing(site, meta, meta.address, picture) : []),
    ...(meta.article ? tagsOfArticle(site, meta.article) : []),
  ].join('');

/** What every page of the newspaper has. */
const OF_ALL = [
  `<meta name="theme-color" content="${PAPER}" media="(prefers-color-scheme: light)">`,
  `<meta name="theme-color" content="${PAPER_DARK}" media="(prefers-color-scheme: dark)">`,
  `<link rel="icon" type="image/svg+xml" href="${ICON_ADDRESS}">`,
  `<link rel="apple-touch-icon" href="${TOUCH_ICON_ADDRESS}">`,
  '<link rel="manifest" href="/manifest.webmanifest">',
].join('');

const tagsOfPage = (site: Site, meta: PageMeta): string[] => [
  named('description', descriptionOf(site, meta)),
  link('canonical', meta.address && absoluteAddress(site, meta.address)),
  named('robots', meta.robots),
  OF_ALL,
  ...(meta.feeds ?? []).map(feedLink),
  ...(meta.kind === 'home' ? feedLinks(site) : [rssLink(site)]).map(feedLink),
];

const tagsOfSharing = (site: Site, meta: PageMeta, address: string, picture: ShownPicture): string[] => [
  property('og:site_name', site.name),
  property('og:locale', 'vi_VN'),
  property('og:type', meta.article ? 'article' : 'website'),
  property('og:title', meta.title ?? site.name),
  property('og:description', descriptionOf(site, meta)),
  property('og:url', absoluteAddress(site, address)),
  property('og:image', picture.url),
  property('og:image:width', picture.width?.toString()),
  property('og:image:height', picture.height?.toString()),
  property('og:image:alt', picture.alt),
  named('twitter:card', 'summary_large_image'),
];

function tagsOfArticle(site: Site, article: Article): string[] {
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
