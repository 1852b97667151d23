import type { Crumb, PageMeta } from '../../layouts/page-meta.ts';
import { absoluteAddress, listAddress, searchAddress } from '../../model/address.ts';
import type { Article } from '../../model/article.ts';
import type { Site } from '../../model/site.ts';
import { toRfc3339 } from '../../vietnamese/dates.ts';
import { MANIFEST_ICONS } from '../drawn-pictures/drawn-pictures.ts';
import type { ShownPicture } from './shown-picture.ts';

type JsonLd = Record<string, unknown>;

/** What a page says of itself in the vocabulary of schema.org: the article or the website, and the way to the page. */
export function pageJsonLd(site: Site, meta: PageMeta, picture: ShownPicture): JsonLd {
  const graph: JsonLd[] = [];
  if (meta.article) graph.push(newsArticle(site, meta.article, picture));
  if (meta.kind === 'home') graph.push(website(site));
  if (meta.crumbs) graph.push(breadcrumbs(site, meta.crumbs, meta.title));
  return { '@context': 'https://schema.org', '@graph': graph };
}

/** JSON that stays inside its script element whatever the texts hold. */
export const toScriptText = (value: JsonLd): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function newsArticle(site: Site, article: Article, picture: ShownPicture): JsonLd {
  const url = absoluteAddress(site, article.address);
  return {
    '@type': 'NewsArticle',
    url,
    mainEntityOfPage: url,
    identifier: article.id,
    headline: article.title,
    description: article.lead,
    inLanguage: 'vi',
    isAccessibleForFree: true,
    datePublished: toRfc3339(article.at),
    dateModified: toRfc3339(article.updated ?? article.at),
    author: article.authors.map(({ slug, name }) => ({
      '@type': 'Person',
      name,
      url: absoluteAddress(site, listAddress({ kind: 'author', slug })),
    })),
    publisher: publisher(site),
    articleSection: site.categories.find(({ slug }) => slug === article.category)?.name,
    keywords: article.tags.length > 0 ? article.tags.map(({ name }) => name) : undefined,
    image: {
      '@type': 'ImageObject',
      url: picture.url,
      width: picture.width,
      height: picture.height,
      caption: picture.alt,
    },
    isPartOf: article.series && { '@type': 'CreativeWorkSeries', name: article.series.name },
    position: article.series?.part,
    correction:
      article.corrections.length > 0
        ? article.corrections.map(({ date, text }) => ({ '@type': 'CorrectionComment', datePublished: date, text }))
        : undefined,
  };
}

const publisher = (site: Site): JsonLd => ({
  '@type': 'NewsMediaOrganization',
  name: site.name,
  url: absoluteAddress(site, '/'),
  logo: { '@type': 'ImageObject', url: absoluteAddress(site, MANIFEST_ICONS[1].address), width: 512, height: 512 },
});

const website = (site: Site): JsonLd => ({
  '@type': 'WebSite',
  url: absoluteAddress(site, '/'),
  name: site.name,
  description: site.description,
  inLanguage: 'vi',
  publisher: publisher(site),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absoluteAddress(site, searchAddress())}?q={q}` },
    'query-input': 'required name=q',
  },
});

function breadcrumbs(site: Site, crumbs: Crumb[], title?: string): JsonLd {
  const steps = [{ name: 'Trang chủ', address: '/' }, ...crumbs];
  const linked = steps.map(({ name, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: absoluteAddress(site, address),
  }));
  const last = title ? [{ '@type': 'ListItem', position: linked.length + 1, name: title }] : [];
  return { '@type': 'BreadcrumbList', itemListElement: [...linked, ...last] };
}
