import type { Article } from '../../model/article.ts';
import { escapeXml } from '../../render/escape-xml.ts';
import { createMemo } from '../../render/memo.ts';
import { typographic } from '../../render/typography.ts';
import { shortDateTime, toRfc3339 } from '../../vietnamese/dates.ts';
import { kindLabel } from '../list/kind-label.ts';

const items = createMemo<string>();

/**
 * The HTML of an article under others' "Xem thêm": title, address, kind, time, lead. It is text rather than a component because ten
 * articles show it: made once for as long as it is remembered.
 */
export const moreItem = (article: Article): string => items(article, '', () => makeItem(article));

function makeItem({ address, title, at, kind, lead }: Article): string {
  const label = kindLabel(kind);
  return [
    `<li><a href="${escapeXml(address)}">${escapeXml(typographic(title))}</a>`,
    label ? ` <span class="item-kind">${label}</span>` : '',
    ` <time datetime="${toRfc3339(at)}">${shortDateTime(at)}</time>`,
    lead ? `<p>${escapeXml(typographic(lead))}</p>` : '',
    '</li>',
  ].join('');
}
