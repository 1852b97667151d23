import type { Notice, NoticeKind } from '../model/article.ts';
import { type BodySource, contextOf } from './body-source.ts';
import { escapeXml } from './escape-xml.ts';
import { feedView } from './feed-view.ts';
import { toTree } from './processor.ts';
import { renderSitePageBody } from './render-site-page-body.ts';
import { toHtml } from './to-html.ts';
import { typographic } from './typography.ts';

/** What a kind of notice is called. */
export const NOTICE_LABELS: Readonly<Record<NoticeKind, string>> = {
  weather: 'Thời tiết',
  power: 'Cúp điện',
  tide: 'Triều và mặn',
  price: 'Giá cả',
  phone: 'Số điện thoại',
};

/** The columns of a notice's table, each where a row first names it. */
export const columnsOf = (table: readonly Record<string, string>[]): string[] => [
  ...new Set(table.flatMap(Object.keys)),
];

/** A notice's table and text, as HTML for the page. */
export const renderNotice = (source: BodySource, notice: Notice): string =>
  tableRegion(notice) + renderSitePageBody(source, notice).html;

/**
 * The same as plain HTML for feeds, with absolute addresses.
 * @param address of the page that shows it, from the root of the site
 */
export const renderNoticeForFeed = (source: BodySource, notice: Notice, address: string): string =>
  tableHtml(notice) + toHtml(feedView(toTree(source.readBody(notice)), contextOf(source, notice), address));

/** The table in a region that can be scrolled sideways, by keyboard too. */
function tableRegion(notice: Notice): string {
  const table = tableHtml(notice);
  const label = escapeXml(`Bảng: ${typographic(notice.title)}`);
  return table && `<section class="table" aria-label="${label}" tabindex="0">${table}</section>`;
}

function tableHtml({ table = [], kind }: Notice): string {
  if (table.length === 0) return '';
  const columns = columnsOf(table);
  const head = columns.map((column) => `<th scope="col">${escapeXml(typographic(column))}</th>`).join('');
  const cellOf = (row: Record<string, string>, column: string): string =>
    cellHtml((Object.hasOwn(row, column) && row[column]) || '', kind);
  const rows = table.map((row) => `<tr>${columns.map((column) => cellOf(row, column)).join('')}</tr>`);
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** A cell; in a list of phone numbers a number can be called. */
function cellHtml(text: string, kind: NoticeKind | undefined): string {
  const number = text.replace(/[\s.()-]/g, '');
  const shown = escapeXml(typographic(text));
  const isNumber = kind === 'phone' && /^\+?\d{3,15}$/.test(number);
  return `<td>${isNumber ? `<a href="tel:${number}">${shown}</a>` : shown}</td>`;
}
