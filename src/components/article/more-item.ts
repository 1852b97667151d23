import type { Article } from '../../model/article.ts';
import { escapeXml } from '../../render/escape-xml.ts';
import { typographic } from '../../render/typography.ts';
import { shortDateTime, toRfc3339 } from '../../vietnamese/dates.ts';
import { kindLabel } from '../list/kind-label.ts';

const known = new WeakMap<Article, string>();

/**
 * The HTML of an article under others' "Xem thêm": title, address, kind, time. It is text rather than a component because ten
 * articles show it: made once for as long as it is remembered.
 */
export function moreItem(article: Article): string {
  const made = known.get(article) ?? makeItem(article);
  known.set(article, made);
  return made;
}

function makeItem({ address, title, at, kind }: Article): string {
  const label = kindLabel(kind);
  return [
    `<li><a href="${escapeXml(address)}">${escapeXml(typographic(title))}</a>`,
    label ? ` <span class="item-kind">${label}</span>` : '',
    ` <time datetime="${toRfc3339(at)}">${shortDateTime(at)}</time></li>`,
  ].join('');
}
