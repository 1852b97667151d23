import type { Surroundings } from '../../catalog/archive.ts';
import { listAddress } from '../../model/address.ts';
import type { Article } from '../../model/article.ts';
import { createMemo } from '../../model/memo.ts';
import { escapeXml } from '../../render/escape-xml.ts';
import { pictureMarkup } from '../../render/picture-markup.ts';
import { typographic } from '../../render/typography.ts';
import { shortDateTime, timeOfDay, toRfc3339 } from '../../vietnamese/dates.ts';
import { kindLabel } from './kind-label.ts';

/** How an article appears among others. */
export interface ItemOptions {
  /** Level of the title among the page's headings; 2 if not given. */
  level?: 2 | 3 | 4;
  /** Whether its lead is shown; it is if not given. */
  lead?: boolean;
  /** How wide its picture is shown: see `PictureOptions`; without it there is none. */
  sizes?: string;
  /** Whether the picture stands in the first screen. */
  eager?: boolean;
  showCategory?: boolean;
  /** Of its time only the hour, for where the day stands above. */
  timeOnly?: boolean;
  /** Whether its number in its series stands before the title. */
  numbered?: boolean;
}

const items = createMemo<string>();

/**
 * The HTML of articles among others: title, address, time, lead, picture, kind, category, number in its series. It is text rather
 * than a component because a page shows dozens, and an article appears on some twenty pages: made once for as long as it is
 * remembered.
 */
export function itemsMarkup(archive: Surroundings, articles: readonly Article[], options: ItemOptions): string {
  const form = JSON.stringify(options);
  return articles.map((article) => items(article, form, () => makeItem(archive, article, options))).join('\n');
}

function makeItem(archive: Surroundings, article: Article, options: ItemOptions): string {
  const { level = 2, lead = true, sizes, showCategory, timeOnly, numbered } = options;
  const { address, title, at, kind, series } = article;
  const category = showCategory && archive.site.categories.find(({ slug }) => slug === article.category);
  const label = kindLabel(kind);
  return [
    '<article class="item">',
    sizes && article.image ? thumbnail(archive, article.image.src, sizes, options.eager) : '',
    `<div class="item-text"><h${level} class="item-title">`,
    numbered && series ? `<span class="item-prefix">Bài ${series.part}</span>` : '',
    `<a href="${escapeXml(address)}">${escapeXml(typographic(title))}</a></h${level}><p class="item-meta">`,
    category
      ? `<a href="${listAddress({ kind: 'category', slug: category.slug })}">${escapeXml(category.name)}</a> `
      : '',
    label ? `<span class="item-kind">${label}</span> ` : '',
    `<time datetime="${toRfc3339(at)}">${timeOnly ? timeOfDay(at) : shortDateTime(at)}</time></p>`,
    lead && article.lead ? `<p class="item-lead">${escapeXml(typographic(article.lead))}</p>` : '',
    '</div></article>',
  ].join('');
}

const thumbnail = ({ site, catalog }: Surroundings, src: string, sizes: string, eager?: boolean): string =>
  `<div class="thumbnail">${pictureMarkup({ src, alt: '' }, { site, media: catalog.media }, { sizes, eager })}</div>`;
